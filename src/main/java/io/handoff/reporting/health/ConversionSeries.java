package io.handoff.reporting.health;

import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import io.handoff.reporting.query.Weeks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Conversion per week, as cohort or as period, see {@link ReportView}. */
@Component
public class ConversionSeries {

    private final ReportSettings settings;
    private final Clock clock;

    ConversionSeries(ReportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A conversion from one stage to a later one.
     *
     * @param start week by which the earlier stage is counted
     * @param happened week by which the later stage is counted, in the view PERIOD
     * @param open those of the earlier stage that can still convert
     */
    enum Conversion {
        MQL_TO_SQL(WeekBasis.MQL, Measure.MQLS, WeekBasis.SQL, Measure.SQLS, Measure.UNDECIDED),
        SQL_TO_CUSTOMER(WeekBasis.SQL, Measure.SQLS, WeekBasis.CUSTOMER, Measure.SQL_CUSTOMERS, Measure.SQLS_OPEN);

        final WeekBasis start;
        final Measure of;
        private final WeekBasis happened;
        final Measure to;
        final Measure open;

        Conversion(WeekBasis start, Measure of, WeekBasis happened, Measure to, Measure open) {
            this.start = start;
            this.of = of;
            this.happened = happened;
            this.to = to;
            this.open = open;
        }

        WeekBasis result(ReportView view) {
            return view == ReportView.COHORT ? start : happened;
        }
    }

    List<Step> of(Conversion conversion, CounterQuery asked, ReportQuery query, ZoneId zone) {
        return asked.weeks().stream()
                .map(week -> step(conversion, week, asked, query, zone))
                .toList();
    }

    private Step step(Conversion conversion, LocalDate week, CounterQuery asked, ReportQuery query, ZoneId zone) {
        var result = conversion.result(query.view());
        var of = asked.week(conversion.start, week).of(conversion.of);
        var to = asked.week(result, week).of(conversion.to);
        return new Step(
                Weeks.name(week),
                Weeks.label(week),
                of,
                to,
                ResponseSpeeds.share(to, of),
                isMature(conversion, week, asked, query.view(), zone),
                MqlListLinks.of(query, conversion.to).by(result).week(week).toString());
    }

    boolean isMature(Conversion conversion, LocalDate week, CounterQuery asked, ReportView view, ZoneId zone) {
        if (isOver(week, zone, Duration.ZERO) && view == ReportView.PERIOD) {
            return true;
        }
        if (view == ReportView.PERIOD || !isOver(week, zone, Duration.ZERO)) {
            return false;
        }
        return isOver(week, zone, maturity(conversion))
                || asked.week(conversion.start, week).of(conversion.open) == 0;
    }

    private Duration maturity(Conversion conversion) {
        return conversion == Conversion.MQL_TO_SQL
                ? settings.maturity().sql()
                : settings.maturity().customer();
    }

    private boolean isOver(LocalDate week, ZoneId zone, Duration since) {
        Instant end = week.plusWeeks(1).atStartOfDay(zone).toInstant();
        return !end.plus(since).isAfter(clock.instant());
    }
}
