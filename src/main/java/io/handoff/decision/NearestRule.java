package io.handoff.decision;

import java.util.List;

/**
 * The rule that came closest to qualifying a lead, and the conditions it missed.
 *
 * @param text the rule's annotation
 * @param misses unmet conditions; for an earlier row that matched instead, the conditions that made it match
 * @param sentence "Nearest rule 'Score reached': score 58, needs ≥ 60."
 */
public record NearestRule(String table, int version, String ruleId, String text, List<Miss> misses, String sentence) {

    /**
     * One unmet condition.
     *
     * @param input the variable the column reads
     * @param label the column's heading
     * @param actual the value at that time; null = unknown
     * @param needs in words: "≥ 60", "yes", "DIRECTOR or VP"
     */
    public record Miss(String input, String label, Object actual, String needs) {}
}
