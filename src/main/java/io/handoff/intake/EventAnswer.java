package io.handoff.intake;

/**
 * The result of receiving one event.
 *
 * @param problem a sentence for the sender: why it was not applied, or a warning; null when there is none
 */
public record EventAnswer(String source, String id, Status status, String problem) {

    public enum Status {
        /** Stored, and its effect is committed. */
        APPLIED,
        /** It was received before; nothing was changed. */
        DUPLICATE,
        /** Stored; applied automatically as soon as the contact, deal or MQL it waits for exists. */
        PARKED,
        /** Stored; failed because of an error in Handoff. Retried, and shown to ops. */
        FAILED,
        /** Not stored; may be corrected and sent again. */
        REJECTED
    }
}
