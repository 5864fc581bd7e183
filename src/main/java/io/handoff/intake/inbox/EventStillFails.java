package io.handoff.intake.inbox;

/** A retried event failed again. */
public class EventStillFails extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventStillFails(String problem) {
        super(problem);
    }
}
