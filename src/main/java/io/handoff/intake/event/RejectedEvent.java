package io.handoff.intake.event;

/** The event can never be applied as sent; the message tells the sender why. */
public class RejectedEvent extends RuntimeException {

    public RejectedEvent(String sentence) {
        super(sentence);
    }
}
