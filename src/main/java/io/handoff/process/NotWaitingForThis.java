package io.handoff.process;

/** The handoff does not wait for what was sent: somebody else was first, or it is elsewhere. The message names the present state. */
public class NotWaitingForThis extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWaitingForThis(String sentence) {
        super(sentence);
    }
}
