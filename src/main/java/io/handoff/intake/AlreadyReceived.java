package io.handoff.intake;

/** The inbox already holds an event with this source and id. */
class AlreadyReceived extends RuntimeException {

    AlreadyReceived(Throwable cause) {
        super("Received before", cause, false, false);
    }
}
