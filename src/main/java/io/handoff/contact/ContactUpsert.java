package io.handoff.contact;

import java.util.Map;

/**
 * What an event tells about a contact: a field that is absent is kept, one that is there with null is cleared.
 *
 * @param company null when the event says nothing about a company
 */
public record ContactUpsert(String contactId, Map<ContactField, Object> fields, CompanyUpsert company) {

    public static ContactUpsert of(String contactId, Map<ContactField, Object> fields) {
        return new ContactUpsert(contactId, fields, null);
    }

    /** What an event tells about the contact's company; {@code left} = it was sent as null, the contact has none. */
    public record CompanyUpsert(Map<CompanyField, Object> fields, boolean left) {

        public static CompanyUpsert of(Map<CompanyField, Object> fields) {
            return new CompanyUpsert(fields, false);
        }

        public static CompanyUpsert none() {
            return new CompanyUpsert(Map.of(), true);
        }
    }
}
