package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Response times and SLA compliance of a week, a team, a rep or all together.
 *
 * @param mqls = met + missed + pending + notCounted (+ covered for a rep)
 * @param covered for reps only: someone else responded during the rep's segment
 * @param share met ÷ (met + missed); null when both are zero
 * @param medianSeconds wall clock, from the MQL to the first response
 * @param medianBusinessSeconds in working time, from the start of the response clock to the first response
 * @param medianHumanSeconds wall clock, from the first owner (for a rep: from the start of the segment) to the response
 * @param medianSystemSeconds wall clock, from the MQL to its first owner
 * @param enough whether {@code met + missed} is large enough for a meaningful share
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResponseSpeed(
        String key,
        String label,
        String link,
        long mqls,
        long met,
        long missed,
        long covered,
        long pending,
        long notCounted,
        Double share,
        Within within5,
        Long medianSeconds,
        Long p90Seconds,
        Long medianBusinessSeconds,
        Long p90BusinessSeconds,
        Long medianHumanSeconds,
        Long medianSystemSeconds,
        boolean enough) {

    /** Compared with the gold standard of {@code sla-policy}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Within(long met, long of, Double share) {}
}
