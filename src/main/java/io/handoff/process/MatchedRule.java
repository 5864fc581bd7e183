package io.handoff.process;

import java.util.Map;

/** A rule of a table that holds for what was asked, and what it would have answered. */
public record MatchedRule(String ruleId, String reasonCode, String text, Map<String, Object> outputs) {

    /** "Mid market" for {@code Rule_MidMarket}. */
    public String name() {
        return nameOf(ruleId);
    }

    public static String nameOf(String ruleId) {
        var words = ruleId.replaceFirst("^Rule_", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
