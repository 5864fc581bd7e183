package io.handoff.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an event or a form tells about a contact: a field that is absent is kept, one that is there with null is cleared.
 *
 * @param company null when nothing is said about a company
 */
public record ContactUpsert(String contactId, Map<ContactField, Object> fields, CompanyUpsert company) {

    /**
     * Reads the fields by their names in the events' data, {@code company} being a map of its own; other names are ignored.
     *
     * @throws IllegalArgumentException with a sentence, for a value that a field cannot hold
     */
    public static ContactUpsert of(String contactId, Map<String, ?> data) {
        var company = data.containsKey("company") ? company(data.get("company")) : null;
        return new ContactUpsert(contactId, ToldFields.read(ContactField.class, data), company);
    }

    private static CompanyUpsert company(Object told) {
        if (told == null) {
            return new CompanyUpsert(Map.of(), true, List.of());
        }
        if (told instanceof Map<?, ?> fields) {
            var notUnderstood = Arrays.stream(CompanyField.values())
                    .filter(field -> !ToldFields.isUnderstood(field, fields.get(field.key())))
                    .map(field -> "%s '%s' is not understood and was left out; the rest was applied"
                            .formatted(field.key(), fields.get(field.key())))
                    .toList();
            return new CompanyUpsert(ToldFields.read(CompanyField.class, fields), false, notUnderstood);
        }
        throw new IllegalArgumentException("company must be an object with the company's fields");
    }

    /** What was told and could not be understood, as sentences; it was left out. */
    public List<String> notUnderstood() {
        return company == null ? List.of() : company.notUnderstood();
    }

    /** What is told about the contact's company; {@code left} = it was sent as null, the contact has none. */
    public record CompanyUpsert(Map<CompanyField, Object> fields, boolean left, List<String> notUnderstood) {}
}
