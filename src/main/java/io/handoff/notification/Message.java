package io.handoff.notification;

import java.util.Collection;

/** Subject and plain text of one message. */
public record Message(String subject, String text) {

    private static final int MAX_SUBJECT_LENGTH = 200;

    /** Replaces control characters in the subject, so that a line break cannot inject a mail header. */
    static Message of(String subject, String text) {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return new Message(line.length() <= MAX_SUBJECT_LENGTH ? line : shortened(line), text.strip());
    }

    /** The first line of a rendered template is the subject, the rest the text. */
    public static Message parse(String rendered) {
        var parts = rendered.strip().split("\\R", 2);
        return of(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The message with the addressees' names, for a shared channel. */
    Message to(Collection<String> names) {
        return names.isEmpty() ? this : new Message(subject, "For: " + String.join(", ", names) + "\n" + text);
    }

    private static String shortened(String line) {
        // does not split a surrogate pair
        var end = Character.isHighSurrogate(line.charAt(MAX_SUBJECT_LENGTH - 2))
                ? MAX_SUBJECT_LENGTH - 2
                : MAX_SUBJECT_LENGTH - 1;
        return line.substring(0, end) + "…";
    }
}
