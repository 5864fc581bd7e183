package io.handoff.contact;

import java.util.List;

/**
 * Contacts that share an address or a phone number.
 *
 * @param shared "address" or "phone number"
 * @param value the shared address or number
 * @param contacts oldest first
 */
public record DuplicateGroup(String shared, String value, List<Contact> contacts) {

    /** The oldest contact, into which the others would be merged. */
    public Contact first() {
        return contacts.get(0);
    }

    public List<String> ids() {
        return contacts.stream().map(Contact::id).toList();
    }
}
