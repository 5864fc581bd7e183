package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A number that needs attention.
 *
 * @param evidence sentences that together form {@code text}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Alert(String kind, Severity severity, String title, String text, String link, List<String> evidence) {

    public enum Severity {
        BAD,
        WATCH
    }
}
