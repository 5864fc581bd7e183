package io.handoff.intake;

/** JSON, but not what CloudEvents 1.0 says an event is; the message says what is wrong. */
public class NoCloudEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCloudEvent(Exception cause) {
        super(cause.getMessage() == null ? "it has the wrong form" : firstLine(cause.getMessage()), cause);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
