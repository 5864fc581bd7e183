package io.handoff.contact.upsert;

import io.handoff.input.InvalidValue;

/** A field of an upsert: its name in the data, and how its value is read. */
public interface SubmittedField {

    String key();

    /**
     * The value to store; null for an empty one.
     *
     * @throws InvalidValue for an invalid value
     */
    Object read(Object received);

    /** Whether an invalid value is skipped with a note and the rest applied. */
    boolean isLeftOutWhenInvalid();
}
