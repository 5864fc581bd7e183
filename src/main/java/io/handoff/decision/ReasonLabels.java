package io.handoff.decision;

/** Labels of reject reasons, from the table {@code reject-reasons}. */
public interface ReasonLabels {

    /** Returns the code for a reason that is no longer in the table. */
    String labelOf(String code);
}
