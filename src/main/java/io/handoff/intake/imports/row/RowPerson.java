package io.handoff.intake.imports.row;

import io.handoff.contact.PersonalFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * The person of a line; missing values are null.
 *
 * @param contactId without id system, as in the file
 * @param otherEmails further addresses
 */
public record RowPerson(
        String contactId, String email, List<String> otherEmails, String firstName, String lastName, String phone) {

    public PersonalFacts facts() {
        return new PersonalFacts(emails(), firstName, lastName, phone);
    }

    /** All addresses, the main one first. */
    public List<String> emails() {
        return Stream.concat(Stream.ofNullable(email), otherEmails.stream())
                .distinct()
                .toList();
    }
}
