package io.handoff.intake.csv;

import io.handoff.engine.RefusedByRule;

/** The whole file cannot be read; the message says what to do. */
public class UnreadableFile extends RefusedByRule {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String sentence) {
        super(sentence);
    }
}
