package io.handoff.process;

import java.util.Optional;

/** Says in one sentence for people why something of ours failed: where, and what to do. What an exception says itself is for the log. */
public interface FailureTexts {

    /** Where a decision table is to blame: table, rule, column and value. Never longer than {@value #LONGEST} characters. */
    String sentence(Throwable failure);

    /** As {@link #sentence}; empty when only the exception itself knows more. */
    Optional<String> explained(Throwable failure);

    int LONGEST = 600;
}
