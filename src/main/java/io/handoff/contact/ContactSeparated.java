package io.handoff.contact;

import java.util.HashSet;
import java.util.Set;

/**
 * A merge was undone: every module moves back what it moved when the contacts were merged, in the same transaction.
 *
 * @param contactId exists again
 * @param formerIds ids that were merged into it before, and are its own again
 */
public record ContactSeparated(String survivorId, String contactId, Set<String> formerIds) {

    /** All ids of the contact. */
    public Set<String> ids() {
        var ids = new HashSet<>(formerIds);
        ids.add(contactId);
        return ids;
    }
}
