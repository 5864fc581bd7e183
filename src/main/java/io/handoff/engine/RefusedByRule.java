package io.handoff.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A request that the rules do not allow; the message is shown to the person who made it. */
public class RefusedByRule extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    public RefusedByRule(String sentence) {
        super(sentence);
    }
}
