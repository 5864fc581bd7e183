package io.handoff.lifecycle;

/**
 * Why a contact changes its stage.
 *
 * @param by who moved it: a person's id, or the process or event; required
 * @param reason free text or a code; required for a move by hand
 * @param implied derived from another fact, such as a deal for a contact that no one accepted
 * @param byHand set by an admin: any stage is allowed, and skipped stages are flagged
 */
public record MoveCause(String by, String reason, boolean implied, boolean byHand) {

    /** Value of {@code by} for moves made by the process and not decided by a person. */
    public static final String PROCESS = "contact-handoff";

    public MoveCause {
        if (by == null || by.isBlank()) {
            throw new IllegalArgumentException("A stage move needs the person, process or event that caused it");
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
