package io.handoff.contact;

import java.util.HashSet;
import java.util.Set;

/**
 * A person asked to be forgotten; every module that holds something about them forgets it, in the same transaction. What is counted
 * stays under the anonymous id.
 *
 * @param formerIds of contacts that were merged into this one
 * @param emails every address that led to the contact, in lower case
 * @param anonymousId says nothing about the person; of two erasures never the same
 */
public record ContactErased(String contactId, Set<String> formerIds, Set<String> emails, String anonymousId) {

    /** Everything the person was ever called. */
    public Set<String> ids() {
        var ids = new HashSet<>(formerIds);
        ids.add(contactId);
        return ids;
    }
}
