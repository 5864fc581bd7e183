package io.handoff.reporting.query;

import io.handoff.reporting.counters.DealMeasure;
import io.handoff.reporting.counters.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Definitions of the numbers derived from several measures; {@link Measure} and {@link DealMeasure} define the others. */
public enum Definitions {
    MQLS(
            "MQLs",
            "Passes of contacts as a marketing qualified lead, in the week of the event that qualified them; a contact that comes back"
                    + " counts again. Without those that a deal or an admin put at a later stage."),
    SLA_COMPLIANCE(
            "Answered in time",
            "Of the MQLs whose response clock has been decided: answered in time ÷ (in time + missed). Still running clocks, and leads"
                    + " rejected before they were due, are shown beside it and are not in the share."),
    WITHIN_TARGET(
            "Within the gold standard",
            "Of the MQLs answered in time or missed: those answered within the gold standard of sla-policy (a demo request: 5 minutes),"
                    + " in working time."),
    MEDIAN_RESPONSE(
            "Median time to first response",
            "Working time from the start of the response clock to the first call, email or meeting; half of the answered MQLs were faster."
                    + " To two significant digits."),
    P90_RESPONSE(
            "90 % answered within",
            "Working time within which nine of ten answered MQLs got their first response. To two significant digits."),
    MQL_TO_SQL(
            "MQL to SQL",
            "Cohort: of the MQLs of a week, those that ever became an SQL; the number on top covers the weeks before the first that can"
                    + " still grow. Period: SQLs of the week ÷ MQLs of the week, whoever they were, so it can exceed 100 %."),
    SQL_TO_CUSTOMER(
            "SQL to customer",
            "Cohort: of the SQLs of a week, those that ever became a customer; the number on top covers the weeks before the first that"
                    + " can still grow. Period: customers of the week ÷ SQLs of the week. Without those that had no MQL step."),
    OPEN_NOW(
            "Open now",
            "MQLs that wait for an owner, a response or a decision, and accepted ones that wait for a deal or are in one. As of now,"
                    + " whatever the period."),
    OVERDUE_NOW("Overdue now", "Open MQLs without a first response, past their due. As of now, whatever the period."),
    OTHER_SHARE(
            "Share of \"Other\"",
            "Of the rejections, those for the reason Other: the more there are, the less the list of reasons says."),
    IMMATURE(
            "Can still grow",
            "A cohort is mature when its week ended long enough ago (14 days for MQL to SQL, 90 days for SQL to customer, unless set"
                    + " otherwise), or when nothing of it is open any more."),
    COHORT_AND_PERIOD(
            "Cohort and period",
            "Cohort counts what became of the MQLs of a week, whenever it happened. Period counts what happened in a week, to whatever"
                    + " MQL."),
    SEGMENTS(
            "Rep by rep",
            "A reassigned lead counts once for each owner, each judged by their own due from the time of assignment. All reps"
                    + " together with the leads without an owner are the team's row of parts."),
    TIMES(
            "Times",
            "Wall clock: from the qualifying event to the first response. System: from the event to the first owner. Human: from the"
                    + " first owner to the response. Percentiles are the nearest rank, of times rounded to two significant digits."),
    ORDER(
            "Order and ties",
            "Reasons, and within one the teams and types: the largest number first; equal numbers share a rank and stand in the order of"
                    + " their labels. A list of the first five also shows every reason that ties with the fifth."),
    WEEKS("Weeks", "ISO weeks, Monday to Sunday, in the company's time zone."),
    MONEY(
            "Pipeline and won",
            "Deals that came from an MQL: of the first of the deal's contacts that was one, the latest pass before the deal. A deal counts"
                    + " once, per currency; deals without an amount are counted separately and add nothing.");

    private final String label;
    private final String text;

    Definitions(String label, String text) {
        this.label = label;
        this.text = text;
    }

    public String label() {
        return label;
    }

    public String text() {
        return text;
    }

    public static List<Definition> all() {
        var ours = Arrays.stream(values()).map(it -> new Definition(it.name(), it.label, it.text));
        var measures = Arrays.stream(Measure.values())
                .filter(it -> it != Measure.MQLS)
                .map(it -> new Definition(it.name(), it.label(), it.definition()));
        var deals =
                Arrays.stream(DealMeasure.values()).map(it -> new Definition(it.name(), it.label(), it.definition()));
        return Stream.of(ours, measures, deals).flatMap(it -> it).toList();
    }
}
