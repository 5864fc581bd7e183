package io.handoff.intake;

/** JSON, but not what CloudEvents 1.0 says an event is; the message says what is wrong. */
class NoCloudEvent extends RuntimeException {

    NoCloudEvent(Exception cause) {
        super(cause.getMessage() == null ? "it has the wrong form" : firstLine(cause.getMessage()), cause);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
