package io.handoff.contact;

import io.handoff.contact.upsert.SubmittedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Contact data from an event, a line of a file or a form: absent fields are kept, null clears.
 *
 * @param company null when no company is given
 * @param notes values that were skipped or look wrong, as sentences
 */
public record ContactUpsert(
        String contactId, Map<ContactField, Object> fields, CompanyUpsert company, List<String> notes) {

    /**
     * Reads the fields by their names in the events' data, {@code company} as a map; ignores other names.
     *
     * @throws IllegalArgumentException with a sentence, for an invalid value
     */
    public static ContactUpsert of(String contactId, Map<String, ?> data) {
        var notes = new ArrayList<String>();
        var fields = SubmittedFields.read(ContactField.class, data, notes);
        SubmittedFields.noteUnknownCountry("country", fields.get(ContactField.COUNTRY), notes);
        var company = data.containsKey("company") ? company(data.get("company"), notes) : null;
        return new ContactUpsert(contactId, fields, company, List.copyOf(notes));
    }

    private static CompanyUpsert company(Object received, List<String> notes) {
        if (received == null) {
            return new CompanyUpsert(Map.of(), true);
        }
        if (received instanceof Map<?, ?> data) {
            var fields = SubmittedFields.read(CompanyField.class, data, notes);
            SubmittedFields.noteUnknownCountry("company country", fields.get(CompanyField.COUNTRY), notes);
            return new CompanyUpsert(fields, false);
        }
        throw new IllegalArgumentException("company must be an object with the company's fields");
    }

    /** The company data; {@code left} = it was sent as null: the contact has no company. */
    public record CompanyUpsert(Map<CompanyField, Object> fields, boolean left) {}
}
