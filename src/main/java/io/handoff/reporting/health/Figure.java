package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One number of the headline, with what it means and where it comes from.
 *
 * @param definition in one or two sentences what is counted, what not, and from when
 * @param value null when there is nothing to divide or to measure
 * @param n of how many
 * @param target null when there is none
 * @param good null when nobody said what is
 * @param previous of the equally long period before
 * @param link to the MQLs behind it
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

    /** What it is made of. */
    public record Part(String measure, String label, long count, String link) {}

    /** Where the number should be, both ends included; null = open. */
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
