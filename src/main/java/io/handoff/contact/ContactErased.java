package io.handoff.contact;

import java.util.HashSet;
import java.util.Set;

/**
 * A contact was erased; every module with data about the person erases it in the same transaction. Counts stay under the anonymous id.
 *
 * @param formerIds of contacts that were merged into this one
 * @param emails every address of the contact, in lower case
 * @param anonymousId unique per erasure, not derived from the person
 */
public record ContactErased(String contactId, Set<String> formerIds, Set<String> emails, String anonymousId) {

    /** All ids the person ever had. */
    public Set<String> ids() {
        var ids = new HashSet<>(formerIds);
        ids.add(contactId);
        return ids;
    }
}
