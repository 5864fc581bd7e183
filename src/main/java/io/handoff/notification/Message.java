package io.handoff.notification;

/** Subject and plain text of one message. */
record Message(String subject, String text) {

    private static final int LONGEST_SUBJECT = 200;

    /** The first line of a rendered template is the subject, the rest the text. */
    static Message parse(String rendered) {
        var parts = rendered.strip().split("\\R", 2);
        return new Message(shortened(parts[0].strip()), parts.length > 1 ? parts[1].strip() : "");
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
