package io.handoff.contact;

import java.util.List;

/**
 * Contacts that share an address or a phone number.
 *
 * @param shared "address" or "phone number"
 * @param value what they share
 * @param contacts the oldest acquaintance first
 */
public record DuplicateGroup(String shared, String value, List<Contact> contacts) {

    /** Whom we knew first: the others are merged into this one, if they are one person. */
    public Contact first() {
        return contacts.get(0);
    }

    public List<String> ids() {
        return contacts.stream().map(Contact::id).toList();
    }
}
