package io.handoff.intake.imports;

import io.handoff.contact.PersonalFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a line is about; what it does not tell is null.
 *
 * @param contactId as the file's system numbers the person
 * @param otherEmails further addresses
 */
record RowPerson(
        String contactId, String email, List<String> otherEmails, String firstName, String lastName, String phone) {

    PersonalFacts facts() {
        return new PersonalFacts(emails(), firstName, lastName, phone);
    }

    /** All addresses, the first one first. */
    List<String> emails() {
        return Stream.concat(Stream.ofNullable(email), otherEmails.stream())
                .distinct()
                .toList();
    }
}
