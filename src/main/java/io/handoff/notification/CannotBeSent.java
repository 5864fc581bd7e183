package io.handoff.notification;

/** A message cannot be sent until somebody repairs something: whoever delivers it need not try again by itself. */
public class CannotBeSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotBeSent(String sentence) {
        super(sentence);
    }
}
