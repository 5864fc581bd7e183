package io.handoff.intake.imports.row;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a line did or would do.
 *
 * @param contactId null for a line that failed
 * @param changed the fields that changed
 * @param stageKept the file's stage was not applied
 * @param waiting colleagues affected by new facts about the company: contact → fields
 */
public record RowResult(
        int line,
        Outcome outcome,
        String contactId,
        Set<String> changed,
        List<RowProblem> problems,
        List<String> notes,
        boolean stageKept,
        Map<String, Set<String>> waiting) {

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        FAILED
    }

    public static RowResult failed(int line, List<RowProblem> problems, List<String> notes) {
        return new RowResult(line, Outcome.FAILED, null, Set.of(), problems, notes, false, Map.of());
    }

    public boolean didSomething() {
        return outcome == Outcome.CREATED || outcome == Outcome.UPDATED;
    }
}
