package io.handoff.contact;

import io.handoff.contact.upsert.SubmittedField;
import io.handoff.contact.upsert.SubmittedFields;
import io.handoff.input.EmailAddress;
import io.handoff.input.Phones;
import io.handoff.input.Scores;
import java.util.function.Function;

/** The fields of a contact in upserts; each has its own time of last write. */
public enum ContactField implements SubmittedField {
    EMAIL("email", Contact::email),
    FIRST_NAME("firstName", Contact::firstName),
    LAST_NAME("lastName", Contact::lastName),
    JOB_TITLE("jobTitle", Contact::jobTitle),
    SENIORITY("seniority", Contact::seniority),
    DEPARTMENT("department", Contact::department),
    PHONE("phone", Contact::phone),
    COUNTRY("country", Contact::country),
    SOURCE("source", Contact::source),
    CONSENT("consent", Contact::consent),
    EXTERNAL_SCORE("externalScore", Contact::externalScore);

    private final String key;
    private final Function<Contact, Object> value;

    ContactField(String key, Function<Contact, Object> value) {
        this.key = key;
        this.value = value;
    }

    /** The name in the events' data, in {@link ContactChanged} and in SQL parameters. */
    @Override
    public String key() {
        return key;
    }

    @Override
    public Object read(Object received) {
        return switch (this) {
            case EMAIL -> EmailAddress.read(received);
            case PHONE -> Phones.read(received);
            case EXTERNAL_SCORE -> Scores.read(received);
            default -> SubmittedFields.line(received);
        };
    }

    @Override
    public boolean isLeftOutWhenInvalid() {
        return false;
    }

    public Object of(Contact contact) {
        return value.apply(contact);
    }
}
