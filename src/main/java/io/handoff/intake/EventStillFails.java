package io.handoff.intake;

/** A kept event could not be applied this time either. */
class EventStillFails extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventStillFails(String problem) {
        super(problem);
    }
}
