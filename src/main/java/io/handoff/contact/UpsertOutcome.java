package io.handoff.contact;

import java.util.List;
import java.util.Set;

/**
 * The result of an upsert.
 *
 * @param changed the fields that changed; may be empty
 * @param notes values that were skipped or look wrong, as sentences
 */
public record UpsertOutcome(Contact contact, boolean created, Set<String> changed, List<String> notes) {}
