package io.handoff.decision;

/**
 * A rule in one version of its table.
 *
 * @param text its annotation, '' without one
 */
public record TableRow(String ruleId, String text, int version) {

    /** "Mid market" for {@code Rule_MidMarket}. */
    public String name() {
        return MatchedRule.nameOf(ruleId);
    }
}
