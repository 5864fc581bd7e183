package io.handoff.intake.inbox;

/** The inbox already holds an event with this source and id. */
public class AlreadyReceived extends RuntimeException {

    AlreadyReceived(Throwable cause) {
        super("Received before", cause, false, false);
    }
}
