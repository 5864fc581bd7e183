package io.handoff.reporting.facts;

import io.handoff.mql.MqlStatus;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is counted of one MQL; holds no personal data.
 *
 * @param teamId the team that had to respond, '' = none
 * @param source '' = unknown
 * @param firstSource source of the contact's first pass
 * @param implied without an MQL step: created because a deal or an admin showed the contact to be further
 * @param onTarget responded within the gold standard; null before judgement or without a gold standard
 * @param reason of a rejection, or of the disqualification of an SQL
 * @param appeal OPEN, UPHELD or OVERTURNED; null = none
 * @param icp the ideal customer profile it fitted best; null = unknown
 * @param openState null when it is no longer open
 * @param reevaluateAt when the judgement changes by time alone; null = never
 */
public record MqlFact(
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
        String icp,
        OpenState openState,
        Instant openSince,
        String ownerId,
        Instant respondBy,
        Instant reevaluateAt,
        List<Segment> segments) {

    /** Monday of each week; null = it did not happen. */
    public record Weeks(LocalDate mql, LocalDate decision, LocalDate sql, LocalDate customer) {}

    /** A matched rule of a decision table. */
    public record MetRule(String ruleId, int version) {}

    /**
     * One owner segment.
     *
     * @param no 0, with {@code repId} '', for an MQL that never had an owner
     * @param answered whether the first response came during this segment
     * @param humanSeconds wall clock, from the start of the segment to the response; null = no response during it
     */
    public record Segment(int no, String repId, SegmentOutcome judgement, boolean answered, Long humanSeconds) {}

    public boolean isAnswered() {
        return wallSeconds != null;
    }

    boolean isJudged() {
        return judgement == SegmentOutcome.MET || judgement == SegmentOutcome.MISSED;
    }

    public LocalDate week(WeekBasis axis) {
        return switch (axis) {
            case MQL -> weeks.mql();
            case DECISION -> weeks.decision();
            case SQL -> weeks.sql();
            case CUSTOMER -> weeks.customer();
            case DEAL -> null;
        };
    }

    /** The fact for one owner segment: judged by the segment's due time, with response times only if the response came during it. */
    public MqlFact asSeenBy(Segment part) {
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
                icp,
                openState,
                openSince,
                ownerId,
                respondBy,
                reevaluateAt,
                List.of(part));
    }
}
