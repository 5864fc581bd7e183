package io.handoff.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * One call, email or meeting between sales and a contact.
 *
 * @param kind {@code CALL}, {@code EMAIL} or {@code MEETING}; anything else is kept as sent and never counts
 * @param direction {@code OUTBOUND} (we to them) or {@code INBOUND}
 * @param repEmail who acted, as sent; null when not told, which means the contact's owner
 * @param automated sent by a sequence, an autoresponder or ourselves, not by a person
 */
public record Activity(
        String id,
        String contactId,
        String kind,
        String direction,
        String outcome,
        String repEmail,
        boolean automated,
        Instant occurredAt,
        Instant receivedAt) {

    /** The kinds a person can answer a lead with. */
    public static final Set<String> KINDS = Set.of("CALL", "EMAIL", "MEETING");

    /** Outcomes of a call that two people took part in. */
    private static final Set<String> ANSWERED = Set.of("ANSWERED", "CONNECTED");

    /** The two directions. */
    public static final Set<String> DIRECTIONS = Set.of("OUTBOUND", "INBOUND");

    /**
     * Whether a person of ours reached out, or the prospect booked a meeting, at or after the moment the contact became an MQL. When the
     * activity was logged does not matter, only when it happened.
     */
    public boolean countsAsResponse(Instant mqlAt) {
        var reached = direction.equals("OUTBOUND") || isSelfServed();
        return KINDS.contains(kind) && reached && !automated && !occurredAt.isBefore(mqlAt);
    }

    /** A meeting the prospect booked without anybody's doing, for example through a link: the lead is answered, and it is nobody's merit. */
    public boolean isSelfServed() {
        return kind.equals("MEETING") && direction.equals("INBOUND") && repEmail == null && !automated;
    }

    /** The prospect called and a person of ours picked up. */
    boolean isAnsweredCall() {
        return kind.equals("CALL")
                && direction.equals("INBOUND")
                && !automated
                && outcome != null
                && ANSWERED.contains(outcome.toUpperCase(Locale.ROOT));
    }

    /** The prospect calls or writes: no response of ours, but somebody waits. */
    public boolean isFromProspect() {
        return KINDS.contains(kind) && direction.equals("INBOUND") && !automated && !isSelfServed();
    }
}
