package io.handoff.contact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of an upsert.
 *
 * @param changed the fields that changed; may be empty
 * @param notes values that were skipped or look wrong, as sentences
 */
public record UpsertOutcome(Contact contact, boolean created, Set<String> changed, List<String> notes) {

    UpsertOutcome noting(String note) {
        return new UpsertOutcome(
                contact,
                created,
                changed,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
