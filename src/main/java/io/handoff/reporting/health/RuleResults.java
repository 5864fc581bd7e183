package io.handoff.reporting.health;

import io.handoff.decision.TableRow;
import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.counters.ResponseInterval;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.HealthReport.Reason;
import io.handoff.reporting.health.RuleReport.Rule;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Calculates the results of one rule, and whether its acceptance is significantly low. */
@Component
@RequiredArgsConstructor
class RuleResults {

    /** Standard score of a two-sided 95 % confidence interval. */
    private static final double Z = 1.96;

    private final ReportSettings settings;

    Rule of(
            String table,
            TableRow row,
            String versionNote,
            CounterValues tally,
            CounterValues all,
            ReportQuery query,
            ReportLabels words) {
        var item = table + "/" + row.ruleId();
        var accepted = tally.of(Measure.ACCEPTED);
        var rejected = tally.of(Measure.REJECTED);
        var reasons = ReasonCounts.of(
                tally, Measure.REJECTED, query, WeekBasis.MQL, words, link -> link.split(CounterDimension.RULE, item));
        return new Rule(
                row.ruleId(),
                row.name(),
                row.text(),
                words(row.name(), tally, reasons),
                tally.of(Measure.MQLS),
                accepted,
                rejected,
                tally.of(Measure.UNDECIDED),
                ResponseSpeeds.share(accepted, accepted + rejected),
                tally.of(Measure.SQLS),
                tally.of(Measure.SQL_CUSTOMERS),
                ResponseSpeeds.share(tally.of(Measure.SQL_CUSTOMERS), tally.of(Measure.MQLS)),
                reasons,
                tally.percentile(ResponseInterval.BUSINESS, 0.5),
                standsOut(tally, all),
                versionNote,
                MqlListLinks.of(query, Measure.MQLS)
                        .split(CounterDimension.RULE, item)
                        .toString());
    }

    /** Whether even the upper confidence limit of the rule's acceptance is below the acceptance of all rules of the table together. */
    private boolean standsOut(CounterValues tally, CounterValues all) {
        var accepted = tally.of(Measure.ACCEPTED);
        var decided = accepted + tally.of(Measure.REJECTED);
        var usual = ResponseSpeeds.share(all.of(Measure.ACCEPTED), all.of(Measure.ACCEPTED) + all.of(Measure.REJECTED));
        return decided >= settings.minimum() && usual != null && atMost(accepted, decided) < usual;
    }

    /** Upper limit of the Wilson score interval. */
    private static double atMost(long part, long whole) {
        var share = (double) part / whole;
        var middle = share + Z * Z / (2 * whole);
        var width = Z * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        return (middle + width) / (1 + Z * Z / whole);
    }

    /** "Rule 'High-intent pages': 41 MQLs, 12 % accepted, 71 % of the rejected 'Wrong company size'" */
    private static String words(String name, CounterValues tally, List<Reason> reasons) {
        var mqls = tally.of(Measure.MQLS);
        var text = new StringBuilder("Rule '%s': %d MQL%s".formatted(name, mqls, mqls == 1 ? "" : "s"));
        var accepted = tally.of(Measure.ACCEPTED);
        var acceptance = ResponseSpeeds.share(accepted, accepted + tally.of(Measure.REJECTED));
        if (acceptance != null) {
            text.append(", %s accepted".formatted(percent(acceptance)));
        }
        reasons.stream()
                .findFirst()
                .ifPresent(reason ->
                        text.append(", %s of the rejected '%s'".formatted(percent(reason.share()), reason.label())));
        return text.toString();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
