package io.handoff.process;

import org.camunda.bpm.engine.BadUserRequestException;

/** A person or a system asked for something the rules do not allow; the message is a sentence for that person. */
public class RefusedByRule extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    public RefusedByRule(String sentence) {
        super(sentence);
    }
}
