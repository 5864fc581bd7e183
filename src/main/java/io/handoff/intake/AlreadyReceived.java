package io.handoff.intake;

/** The inbox holds an event of this source and id. */
class AlreadyReceived extends RuntimeException {

    AlreadyReceived(Throwable cause) {
        super("Received before", cause, false, false);
    }
}
