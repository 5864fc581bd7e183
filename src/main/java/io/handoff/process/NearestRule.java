package io.handoff.process;

import java.util.List;

/**
 * The rule that came closest to making a lead an MQL, and what was missing.
 *
 * @param text the rule's annotation
 * @param misses what did not hold; of a row further up that answered instead, what made it hold
 * @param sentence "Nearest rule 'Score reached': score 58, needs ≥ 60."
 */
public record NearestRule(String table, int version, String ruleId, String text, List<Miss> misses, String sentence) {

    /**
     * @param input the variable the column asks for
     * @param label the column's heading
     * @param actual what it was then, null = not known
     * @param needs in words: "≥ 60", "yes", "DIRECTOR or VP"
     */
    public record Miss(String input, String label, Object actual, String needs) {}
}
