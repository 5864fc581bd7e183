package io.handoff.decision;

import io.handoff.output.CodeText;

/**
 * A rule in one version of its table.
 *
 * @param text its annotation, '' without one
 */
public record TableRow(String ruleId, String text, int version) {

    /** "Mid market" for {@code Rule_MidMarket} and for {@code MID_MARKET}. */
    public String name() {
        return ruleId.startsWith("Rule_") ? MatchedRule.nameOf(ruleId) : CodeText.of(ruleId);
    }
}
