package io.handoff.contact;

import io.handoff.input.InvalidValue;

/** A field that events tell: its name in their data, and how a told value is read. */
interface SubmittedField {

    String key();

    /**
     * The value to keep; null when nothing is told.
     *
     * @throws InvalidValue for a value that the field cannot hold
     */
    Object read(Object told);

    /** Whether a value that cannot be read is left out and noted, so that the rest is applied. */
    boolean isLeftOutWhenInvalid();
}
