package io.handoff.contact;

import java.util.List;
import java.util.Set;

/**
 * What an upsert did.
 *
 * @param changed the fields that now differ; empty when nothing new was told
 * @param notes what was kept or left out although it is odd, as sentences
 */
public record UpsertOutcome(Contact contact, boolean created, Set<String> changed, List<String> notes) {}
