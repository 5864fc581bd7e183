package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One number of the headline.
 *
 * @param definition what is counted, what is not, and from when, in one or two sentences
 * @param value null when there is nothing to divide or to measure
 * @param n size of the population, such as the denominator of a share
 * @param target null = none agreed
 * @param good whether the value is within the target; null without a target or value
 * @param previous value of the equally long previous period
 * @param link to the MQLs behind the number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
        String id,
        String label,
        String definition,
        Unit unit,
        Double value,
        long n,
        List<Part> parts,
        Band target,
        Verdict verdict,
        Boolean good,
        Double previous,
        String link) {

    public enum Unit {
        COUNT,
        /** 0 to 1. */
        SHARE,
        SECONDS,
        MONEY
    }

    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE,
        NONE
    }

    /** One of the counts from which the number is calculated. */
    public record Part(String measure, String label, long count, String link) {}

    /** Target range, both ends included; null = open. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Band(Double low, Double high) {

        Verdict verdict(Double value) {
            if (value == null) {
                return Verdict.NONE;
            }
            if (low != null && value < low) {
                return Verdict.BELOW;
            }
            return high != null && value > high ? Verdict.ABOVE : Verdict.WITHIN;
        }
    }

    Figure against(Band band) {
        var found = band == null ? Verdict.NONE : band.verdict(value);
        var isGood = found == Verdict.NONE ? null : found == Verdict.WITHIN;
        return new Figure(id, label, definition, unit, value, n, parts, band, found, isGood, previous, link);
    }
}
