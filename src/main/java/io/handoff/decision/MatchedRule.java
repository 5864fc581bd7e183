package io.handoff.decision;

import java.util.Map;

/** A rule that matches the inputs, with its outputs. */
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
