package io.handoff.decision;

import java.util.Locale;
import java.util.Map;
import org.springframework.util.StringUtils;

/** A rule that matches the inputs, with its outputs. */
public record MatchedRule(String ruleId, String reasonCode, String text, Map<String, Object> outputs) {

    /** "Mid market" for {@code Rule_MidMarket}. */
    public String name() {
        return nameOf(ruleId);
    }

    public static String nameOf(String ruleId) {
        var words = ruleId.replaceFirst("^Rule_", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        return StringUtils.capitalize(words);
    }
}
