package io.handoff.process;

/** Says in one sentence for people why something of ours failed: where, and what to do. What an exception says itself is for the log. */
public interface FailureTexts {

    /** Where a decision table is to blame: table, rule, column and value. Never longer than {@value #LONGEST} characters. */
    String sentence(Throwable failure);

    int LONGEST = 600;
}
