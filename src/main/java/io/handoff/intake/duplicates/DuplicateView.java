package io.handoff.intake.duplicates;

import io.handoff.lifecycle.Stage;
import java.time.Instant;
import java.util.List;

/**
 * Contacts that are likely the same person.
 *
 * @param shared "address" or "phone number"
 * @param value the shared address or number
 * @param contacts oldest first
 */
record DuplicateView(String shared, String value, List<Person> contacts) {

    record Person(
            String id, String name, String email, String phone, String company, Stage stage, Instant knownSince) {}

    public List<String> ids() {
        return contacts.stream().map(Person::id).toList();
    }
}
