package io.handoff.intake.event;

/** The event can never be applied as sent; the message is for the sender. */
public class RejectedEvent extends RuntimeException {

    public RejectedEvent(String sentence) {
        super(sentence);
    }
}
