package io.handoff.intake;

/**
 * What became of one event.
 *
 * @param problem a sentence for the sender: why it was not applied, or what was odd about it; null when there is nothing to say
 */
public record EventAnswer(String source, String id, Status status, String problem) {

    public enum Status {
        /** It is true now. */
        APPLIED,
        /** It was received before; nothing happened. */
        DUPLICATE,
        /** Kept; it is applied by itself when what it waits for arrives. */
        PARKED,
        /** Kept; a reason of ours, tried again and shown to ops. */
        FAILED,
        /** Not kept; it may be sent again, corrected. */
        REJECTED
    }
}
