package io.handoff.notification;

/** Subject and plain text of one message. */
record Message(String subject, String text) {

    private static final int LONGEST_SUBJECT = 200;

    /** The first line of a rendered template is the subject, the rest the text. */
    static Message parse(String rendered) {
        var parts = rendered.strip().split("\\R", 2);
        return new Message(oneLine(parts[0]), parts.length > 1 ? parts[1].strip() : "");
    }

    /** Names come from outside: no line break may reach a mail header. */
    private static String oneLine(String subject) {
        var clean = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= LONGEST_SUBJECT ? clean : clean.substring(0, LONGEST_SUBJECT);
    }
}
