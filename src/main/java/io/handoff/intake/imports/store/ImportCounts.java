package io.handoff.intake.imports.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of what the lines of a file did or would do.
 *
 * @param errors lines that failed
 * @param wouldBecomeMql contacts that would be or were held
 * @param stageNotTakenOver lines with a stage that was not applied
 * @param notes applied lines with warnings
 * @param byTeam team → number of held contacts it would get; {@code account-owner} for those with an account owner
 */
public record ImportCounts(
        int lines,
        int created,
        int updated,
        int unchanged,
        int errors,
        int wouldBecomeMql,
        int stageNotTakenOver,
        int notes,
        int held,
        int released,
        int discarded,
        int noMore,
        Map<String, Integer> byTeam) {

    /** Adds up single lines or groups of lines. */
    public static final class Sum {

        static final String ACCOUNT_OWNER = "account-owner";

        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final Map<String, Integer> mqls = new TreeMap<>();
        private final Map<String, Integer> byTeam = new TreeMap<>();
        private int lines;
        private int stageKept;
        private int notes;

        public void lines(int number, String outcome, boolean keptStage, boolean noted) {
            lines += number;
            outcomes.merge(String.valueOf(outcome), number, Integer::sum);
            stageKept += keptStage ? number : 0;
            notes += noted ? number : 0;
        }

        public void mqls(int number, String mql, String team) {
            if (mql != null) {
                mqls.merge(mql, number, Integer::sum);
                if (mql.equals("WOULD") || mql.equals("HELD")) {
                    byTeam.merge(team == null ? ACCOUNT_OWNER : team, number, Integer::sum);
                }
            }
        }

        public ImportCounts counts() {
            return new ImportCounts(
                    lines,
                    outcomes.getOrDefault("CREATED", 0),
                    outcomes.getOrDefault("UPDATED", 0),
                    outcomes.getOrDefault("UNCHANGED", 0),
                    outcomes.getOrDefault("FAILED", 0),
                    mqls.values().stream().mapToInt(Integer::intValue).sum(),
                    stageKept,
                    notes,
                    mqls.getOrDefault("HELD", 0),
                    mqls.getOrDefault("RELEASED", 0),
                    mqls.getOrDefault("DISCARDED", 0),
                    mqls.getOrDefault("NO_MORE", 0),
                    byTeam);
        }
    }
}
