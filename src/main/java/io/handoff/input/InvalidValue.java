package io.handoff.input;

/** A value that a reader refuses. The message is written for the sender of the value. */
public class InvalidValue extends IllegalArgumentException {

    private static final int MAX_QUOTE_LENGTH = 200;

    private final String told;
    private final String why;

    /** @param told the value to quote; null = do not quote it */
    InvalidValue(Object told, String why) {
        super(told == null ? why : "'%s' %s".formatted(shortened(told), why));
        this.told = told == null ? null : shortened(told);
        this.why = why;
    }

    private InvalidValue(String field, InvalidValue cause) {
        super(cause.sentenceAbout(field), cause);
        this.told = cause.told;
        this.why = cause.why;
    }

    /** "externalScore 'high' is not a number" */
    public String sentenceAbout(String field) {
        return told == null ? field + " " + why : "%s '%s' %s".formatted(field, told, why);
    }

    /** The same error with {@link #sentenceAbout} as its message. */
    public InvalidValue of(String field) {
        return new InvalidValue(field, this);
    }

    /** The reason without a subject: "is not a number". */
    public String why() {
        return why;
    }

    private static String shortened(Object told) {
        var text = told.toString();
        return text.length() <= MAX_QUOTE_LENGTH ? text : text.substring(0, MAX_QUOTE_LENGTH) + "…";
    }
}
