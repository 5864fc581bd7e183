package io.handoff.intake.imports.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a line.
 *
 * @param data as in the event {@code contact.upserted}
 * @param stage in upper case, or null
 * @param modifiedAt when the line's data was last changed, by the file; null without such a column
 */
public record RowValues(
        int line,
        RowPerson person,
        Map<String, Object> data,
        String stage,
        boolean unsubscribed,
        List<Engaged> engagements,
        Instant modifiedAt,
        List<RowProblem> problems,
        List<String> notes) {

    /** @param told the text in the file */
    public record Engaged(String kind, String told, Instant at) {}

    public String contactId() {
        return person.contactId();
    }

    public String email() {
        return person.email();
    }

    /** Adds the findings from comparing it with other lines. */
    public RowValues with(LineFindings findings) {
        if (findings == null) {
            return this;
        }
        var allProblems = new ArrayList<>(problems);
        allProblems.addAll(findings.problems());
        var allNotes = new ArrayList<>(notes);
        allNotes.addAll(findings.notes());
        return new RowValues(line, person, data, stage, unsubscribed, engagements, modifiedAt, allProblems, allNotes);
    }

    public boolean isBroken() {
        return !problems.isEmpty();
    }

    public Optional<Instant> time() {
        return Optional.ofNullable(modifiedAt);
    }
}
