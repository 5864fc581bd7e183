package io.handoff.intake;

/** A retried event failed again. */
class EventStillFails extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventStillFails(String problem) {
        super(problem);
    }
}
