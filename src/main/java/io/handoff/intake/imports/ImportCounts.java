package io.handoff.intake.imports;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the lines, or would.
 *
 * @param errors lines that are not taken
 * @param wouldBecomeMql contacts that would be held back, or were
 * @param stageNotTakenOver lines that claim a stage nothing shows
 * @param notes lines with something odd that were taken all the same
 * @param byTeam team → how many of the held would go to it; {@code account-owner} for those that have one
 */
record ImportCounts(
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

    /** Adds up lines one by one or in groups. */
    static final class Sum {

        static final String ACCOUNT_OWNER = "account-owner";

        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final Map<String, Integer> mqls = new TreeMap<>();
        private final Map<String, Integer> byTeam = new TreeMap<>();
        private int lines;
        private int stageKept;
        private int notes;

        void lines(int number, String outcome, boolean keptStage, boolean noted) {
            lines += number;
            outcomes.merge(String.valueOf(outcome), number, Integer::sum);
            stageKept += keptStage ? number : 0;
            notes += noted ? number : 0;
        }

        void mqls(int number, String mql, String team) {
            if (mql != null) {
                mqls.merge(mql, number, Integer::sum);
                if (mql.equals("WOULD") || mql.equals("HELD")) {
                    byTeam.merge(team == null ? ACCOUNT_OWNER : team, number, Integer::sum);
                }
            }
        }

        ImportCounts counts() {
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
