package io.handoff.reporting.query;

import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.counters.DealMeasure;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.counters.MqlFactList;
import io.handoff.reporting.facts.WeekBasis;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** URLs of the list of MQLs behind a number. */
public final class MqlListLinks {

    private static final String LIST = "/api/reports/mqls";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public static MqlListLinks of(ReportQuery query, Measure measure) {
        return of(query, measure.name());
    }

    static MqlListLinks of(ReportQuery query, DealMeasure measure) {
        return of(query, measure.name());
    }

    /** For what is open now; has no period. */
    public static MqlListLinks now(ReportQuery query, boolean overdue) {
        var links = of(query, overdue ? MqlFactList.OVERDUE_NOW : MqlFactList.OPEN_NOW);
        links.parts.remove("from");
        links.parts.remove("to");
        return links;
    }

    private static MqlListLinks of(ReportQuery query, String measure) {
        var links = new MqlListLinks();
        links.set("measure", measure);
        links.set("from", Weeks.name(query.from()));
        links.set("to", Weeks.name(query.to()));
        links.set("team", query.team());
        links.set("source", query.source());
        return links;
    }

    public MqlListLinks week(LocalDate week) {
        return weeks(week, week);
    }

    public MqlListLinks weeks(LocalDate from, LocalDate to) {
        set("from", Weeks.name(from));
        set("to", Weeks.name(to));
        return this;
    }

    public MqlListLinks by(WeekBasis axis) {
        return set("by", axis == WeekBasis.MQL ? null : axis.name());
    }

    /** '' is written as {@link ReportQuery#NO_TEAM}, because an empty parameter means all teams. */
    public MqlListLinks team(String team) {
        return set("team", team.equals(Counters.ALL) ? null : team.isEmpty() ? ReportQuery.NO_TEAM : team);
    }

    public MqlListLinks source(String source) {
        return set("source", source.isEmpty() ? ReportQuery.UNKNOWN : source);
    }

    public MqlListLinks split(CounterDimension split, String value) {
        set("split", split.name());
        return set("value", value);
    }

    public MqlListLinks detail(String detail) {
        return set("detail", detail);
    }

    private MqlListLinks set(String name, String value) {
        if (value == null) {
            parts.remove(name);
        } else {
            parts.put(name, value);
        }
        return this;
    }

    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(LIST);
        parts.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
