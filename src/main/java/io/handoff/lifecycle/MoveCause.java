package io.handoff.lifecycle;

/**
 * Why a contact moves.
 *
 * @param by who or what moved it: a person's id, or the process or event that did; nobody moves a contact unnamed
 * @param reason in words; required when a person moves by hand
 * @param implied nobody said it, another fact did, such as a deal for a contact nobody accepted
 * @param byHand an admin set the stage: goes anywhere, and skipped stages are flagged
 */
public record MoveCause(String by, String reason, boolean implied, boolean byHand) {

    /** Whom a move is put down to when the process made it and no person decided it. */
    public static final String PROCESS = "contact-handoff";

    public MoveCause {
        if (by == null || by.isBlank()) {
            throw new IllegalArgumentException("A move of a stage needs somebody or something that moved it");
        }
    }

    public static MoveCause step(String by, String reason) {
        return new MoveCause(by, reason, false, false);
    }

    public static MoveCause implied(String by, String reason) {
        return new MoveCause(by, reason, true, false);
    }

    public static MoveCause byHand(String by, String reason) {
        return new MoveCause(by, reason, false, true);
    }
}
