package io.handoff.engine;

import java.util.Optional;

/** Explains a failure on our side to users in one sentence: where it occurred and what to do. Exception messages belong in the log. */
public interface FailureTexts {

    /** For a failed decision table: table, rule, column and value. At most {@value #LONGEST} characters. */
    String sentence(Throwable failure);

    /** As {@link #sentence}; empty when only the exception's message is known. */
    Optional<String> explained(Throwable failure);

    int LONGEST = 600;
}
