package io.handoff.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * One call, email or meeting between sales and a contact.
 *
 * @param kind {@code CALL}, {@code EMAIL} or {@code MEETING}; other kinds are stored as sent and never count
 * @param direction {@code OUTBOUND} (sales to contact) or {@code INBOUND}
 * @param duration of a call, in seconds; null = not told
 * @param repEmail the rep, as sent; null = not given, which means the contact's owner
 * @param deletedAt when the system that told of it deleted it; it counts for nothing since then
 * @param automated sent by a sequence, an autoresponder or Handoff, not by a person
 */
public record Activity(
        String id,
        String contactId,
        String kind,
        String direction,
        String outcome,
        Integer duration,
        String repEmail,
        boolean automated,
        Instant occurredAt,
        Instant receivedAt,
        Instant deletedAt) {

    /** The kinds that can be a first response. */
    public static final Set<String> KINDS = Set.of("CALL", "EMAIL", "MEETING");

    /** Outcomes of a call in which both sides spoke. */
    private static final Set<String> ANSWERED = Set.of("ANSWERED", "CONNECTED");

    /** Outcome of a mail that came back. */
    static final String BOUNCED = "BOUNCED";

    private static final Set<String> BOUNCES = Set.of(BOUNCED, "BOUNCE", "UNDELIVERABLE");

    public static final Set<String> DIRECTIONS = Set.of("OUTBOUND", "INBOUND");

    /**
     * Whether a rep reached out, or the prospect booked a meeting, at or after {@code mqlAt}. The time of the activity counts, not the time
     * it was logged. What came of it is another question: {@link OutcomeRules}.
     */
    public boolean reachesOut(Instant mqlAt) {
        var reached = direction.equals("OUTBOUND") || isSelfServed();
        return KINDS.contains(kind) && reached && !automated && deletedAt == null && !occurredAt.isBefore(mqlAt);
    }

    /** A meeting that the prospect booked alone, through a link for example: it counts as a response, credited to no rep. */
    public boolean isSelfServed() {
        return kind.equals("MEETING") && direction.equals("INBOUND") && repEmail == null && !automated;
    }

    /** The prospect called and a rep answered. */
    boolean isAnsweredCall() {
        return kind.equals("CALL")
                && direction.equals("INBOUND")
                && !automated
                && deletedAt == null
                && outcome != null
                && ANSWERED.contains(outcome.toUpperCase(Locale.ROOT));
    }

    /** A mail of a person to the contact that a bounce at this instant can be about. */
    boolean mayHaveBounced(Instant at, Duration within) {
        return kind.equals("EMAIL")
                && direction.equals("OUTBOUND")
                && !automated
                && deletedAt == null
                && (outcome == null || outcome.strip().equalsIgnoreCase("SENT"))
                && !occurredAt.isAfter(at)
                && occurredAt.isAfter(at.minus(within));
    }

    /** The notice of a mail server that a mail of ours came back. */
    public boolean isBounceNotice() {
        return kind.equals("EMAIL")
                && direction.equals("INBOUND")
                && outcome != null
                && BOUNCES.contains(outcome.strip().toUpperCase(Locale.ROOT));
    }

    /** A call or message from the prospect: not a response, but the prospect waits for one. */
    public boolean isFromProspect() {
        return KINDS.contains(kind) && direction.equals("INBOUND") && !automated && !isSelfServed();
    }
}
