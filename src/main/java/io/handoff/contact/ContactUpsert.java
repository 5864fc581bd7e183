package io.handoff.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an event, a line of a file or a form tells about a contact: a field that is absent is kept, one that is there with null is cleared.
 *
 * @param company null when nothing is said about a company
 * @param notes what was left out because it could not be read, and what is odd about the rest, as sentences
 */
public record ContactUpsert(
        String contactId, Map<ContactField, Object> fields, CompanyUpsert company, List<String> notes) {

    /**
     * Reads the fields by their names in the events' data, {@code company} being a map of its own; other names are ignored.
     *
     * @throws IllegalArgumentException with a sentence, for a value that a field cannot hold
     */
    public static ContactUpsert of(String contactId, Map<String, ?> data) {
        var notes = new ArrayList<String>();
        var fields = SubmittedFields.read(ContactField.class, data, notes);
        SubmittedFields.noteUnknownCountry("country", fields.get(ContactField.COUNTRY), notes);
        var company = data.containsKey("company") ? company(data.get("company"), notes) : null;
        return new ContactUpsert(contactId, fields, company, List.copyOf(notes));
    }

    private static CompanyUpsert company(Object told, List<String> notes) {
        if (told == null) {
            return new CompanyUpsert(Map.of(), true);
        }
        if (told instanceof Map<?, ?> data) {
            var fields = SubmittedFields.read(CompanyField.class, data, notes);
            SubmittedFields.noteUnknownCountry("company country", fields.get(CompanyField.COUNTRY), notes);
            return new CompanyUpsert(fields, false);
        }
        throw new IllegalArgumentException("company must be an object with the company's fields");
    }

    /** What is told about the contact's company; {@code left} = it was sent as null, the contact has none. */
    public record CompanyUpsert(Map<CompanyField, Object> fields, boolean left) {}
}
