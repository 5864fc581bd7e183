package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How fast leads were answered: of everybody, a week, a team or a rep.
 *
 * @param mqls = met + missed + pending + notCounted (of a rep: + covered)
 * @param covered of reps only: somebody else answered in their time
 * @param share met ÷ (met + missed); null when neither is there
 * @param medianSeconds wall clock, from the MQL to the first response
 * @param medianBusinessSeconds the same in working time
 * @param medianHumanSeconds wall clock, from the first owner (of a rep: from when it was theirs) to the response
 * @param medianSystemSeconds wall clock, from the MQL to its first owner
 * @param enough whether {@code met + missed} reaches the number from which it says something
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

    /** Against the gold standard of {@code sla-policy}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Within(long met, long of, Double share) {}
}
