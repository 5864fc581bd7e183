package io.handoff.mql;

/** The handoff does not wait for this input: it was decided already or is at another step. The message names the present state. */
public class NotAwaited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAwaited(String sentence) {
        super(sentence);
    }
}
