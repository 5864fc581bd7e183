package io.handoff.contact;

import java.util.function.Function;

/** The fields of a contact that events tell, each with its own time. */
public enum ContactField implements ToldField {
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
    public boolean isNumber() {
        return this == EXTERNAL_SCORE;
    }

    Object of(Contact contact) {
        return value.apply(contact);
    }
}
