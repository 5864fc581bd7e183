package io.handoff.process;

/**
 * A rule as it stands in a version of its table.
 *
 * @param text its annotation, '' when nobody wrote one
 */
public record TableRow(String ruleId, String text, int version) {

    /** "Mid market" for {@code Rule_MidMarket}. */
    public String name() {
        return MatchedRule.nameOf(ruleId);
    }
}
