package io.handoff.reporting.facts;

import io.handoff.process.MqlStatus;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is counted of one MQL; ids and numbers, nothing of the person.
 *
 * @param teamId that had to answer it, '' = none
 * @param source '' = unknown
 * @param firstSource of the contact's first pass
 * @param implied without an MQL step: made up because a deal or an admin showed the contact to be further
 * @param onTarget answered within the gold standard; null while undecided and where there is none
 * @param reason of a rejection, or of an SQL taken back
 * @param appeal OPEN, UPHELD or OVERTURNED; null = nobody objected
 * @param openState null when it waits for nobody any more
 * @param lookAgainAt when time alone changes something, null = never
 */
record MqlFact(
        String mqlId,
        Instant mqlAt,
        Weeks weeks,
        String teamId,
        String source,
        String firstSource,
        int pass,
        String type,
        boolean implied,
        SegmentOutcome judgement,
        Boolean onTarget,
        Long wallSeconds,
        Long businessSeconds,
        Long humanSeconds,
        Long systemSeconds,
        MqlStatus decision,
        String reason,
        boolean sqlDisqualified,
        boolean sqlOpen,
        String appeal,
        MetRule criteria,
        MetRule routing,
        OpenState openState,
        Instant openSince,
        String ownerId,
        Instant respondBy,
        Instant lookAgainAt,
        List<Segment> segments) {

    /** Mondays; null = it did not happen. */
    record Weeks(LocalDate mql, LocalDate decision, LocalDate sql, LocalDate customer) {}

    /** A row of a decision table. */
    record MetRule(String ruleId, int version) {}

    /**
     * One owner's part.
     *
     * @param no 0 and {@code repId} '' for the one row of a lead nobody owned
     * @param answered the response came in their time
     * @param humanSeconds wall clock, from when it was theirs to the response; null = not answered in their time
     */
    record Segment(int no, String repId, SegmentOutcome judgement, boolean answered, Long humanSeconds) {}

    boolean isAnswered() {
        return wallSeconds != null;
    }

    boolean isJudged() {
        return judgement == SegmentOutcome.MET || judgement == SegmentOutcome.MISSED;
    }

    LocalDate week(Axis axis) {
        return switch (axis) {
            case MQL -> weeks.mql();
            case DECISION -> weeks.decision();
            case SQL -> weeks.sql();
            case CUSTOMER -> weeks.customer();
            case DEAL -> null;
        };
    }

    /** The lead as one owner's part shows it: judged by their own due, with times only where they had to answer. */
    MqlFact asSeenBy(Segment part) {
        return new MqlFact(
                mqlId,
                mqlAt,
                weeks,
                teamId,
                source,
                firstSource,
                pass,
                type,
                implied,
                part.judgement(),
                onTarget,
                part.answered() ? wallSeconds : null,
                part.answered() ? businessSeconds : null,
                part.humanSeconds(),
                part.answered() ? systemSeconds : null,
                decision,
                reason,
                sqlDisqualified,
                sqlOpen,
                appeal,
                criteria,
                routing,
                openState,
                openSince,
                ownerId,
                respondBy,
                lookAgainAt,
                List.of(part));
    }
}
