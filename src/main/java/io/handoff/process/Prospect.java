package io.handoff.process;

import io.handoff.contact.ContactUpsert;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Somebody who need not exist, to ask what would happen to them.
 *
 * @param facts inputs of the tables that hold whatever the data says, by their names
 * @param at the moment of the question; what was done later does not count
 */
public record Prospect(ContactUpsert told, List<Did> did, Map<String, Object> facts, Instant at) {

    /** An engagement. */
    public record Did(String kind, Instant at) {}
}
