package io.handoff.preview;

import io.handoff.contact.ContactUpsert;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A hypothetical contact, for previews.
 *
 * @param facts inputs of decision tables that override the contact's data, by variable name
 * @param at the moment of the preview; later engagements do not count
 */
public record HypotheticalLead(ContactUpsert told, List<Did> did, Map<String, Object> facts, Instant at) {

    public record Did(String kind, Instant at) {}
}
