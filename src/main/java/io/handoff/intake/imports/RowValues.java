package io.handoff.intake.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line tells, read.
 *
 * @param data as an event {@code contact.upserted} tells it
 * @param stage in upper case, or null
 * @param modifiedAt when the file says that this was true; null when it does not
 */
record RowValues(
        int line,
        RowPerson person,
        Map<String, Object> data,
        String stage,
        boolean unsubscribed,
        List<Engaged> engagements,
        Instant modifiedAt,
        List<RowProblem> problems,
        List<String> notes) {

    /** @param told the words of the file */
    record Engaged(String kind, String told, Instant at) {}

    String contactId() {
        return person.contactId();
    }

    String email() {
        return person.email();
    }

    /** With what the other lines of the file say about it. */
    RowValues with(LineFindings findings) {
        if (findings == null) {
            return this;
        }
        var allProblems = new ArrayList<>(problems);
        allProblems.addAll(findings.problems());
        var allNotes = new ArrayList<>(notes);
        allNotes.addAll(findings.notes());
        return new RowValues(line, person, data, stage, unsubscribed, engagements, modifiedAt, allProblems, allNotes);
    }

    boolean isBroken() {
        return !problems.isEmpty();
    }

    Optional<Instant> time() {
        return Optional.ofNullable(modifiedAt);
    }
}
