package io.handoff.contact;

/** A field that events tell: its name in their data, and how a sent value is read. */
interface ToldField {

    String key();

    /** Whether it holds a whole number; all others hold text. */
    boolean isNumber();
}
