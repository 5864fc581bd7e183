package io.handoff.lifecycle;

/**
 * Why a contact moves.
 *
 * @param by who or what moved it: a person's id, or the element or event that did
 * @param reason in words; required when a person moves by hand
 * @param implied nobody said it, another fact did, such as a deal for a contact nobody accepted
 * @param byHand an admin set the stage: goes anywhere, and skipped stages are flagged
 */
public record MoveCause(String by, String reason, boolean implied, boolean byHand) {

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
