package io.handoff.intake;

/** JSON that is not a CloudEvents 1.0 event; the message says what is wrong. */
public class InvalidCloudEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCloudEvent(Exception cause) {
        super(cause.getMessage() == null ? "it has the wrong form" : firstLine(cause.getMessage()), cause);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
