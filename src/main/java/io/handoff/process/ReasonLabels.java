package io.handoff.process;

/** What reject reasons are called in the table {@code reject-reasons}. */
public interface ReasonLabels {

    /** The code itself for one that is no longer in the table. */
    String labelOf(String code);
}
