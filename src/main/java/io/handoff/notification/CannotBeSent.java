package io.handoff.notification;

/** A permanent delivery failure: retries are useless until ops corrects the configuration. */
public class CannotBeSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotBeSent(String sentence) {
        super(sentence);
    }
}
