package io.handoff.lifecycle;

/** The contact's current stage does not allow the requested move. */
public class IllegalStageMove extends RuntimeException {

    private final Stage current;

    IllegalStageMove(String contactId, Stage current, Stage to) {
        super("Contact %s is %s and cannot become %s".formatted(contactId, current, to));
        this.current = current;
    }

    public Stage current() {
        return current;
    }
}
