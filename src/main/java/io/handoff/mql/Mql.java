package io.handoff.mql;

import static io.handoff.mql.MqlStatus.ACCEPTED;
import static io.handoff.mql.MqlStatus.DISQUALIFIED;
import static io.handoff.mql.MqlStatus.ENDED;
import static io.handoff.mql.MqlStatus.OPEN;
import static io.handoff.mql.MqlStatus.REJECTED;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.DomainEvents;

/**
 * One pass of a contact as a marketing qualified lead. Each verb returns the changed MQL, to be saved by {@link Mqls#change}; one that the
 * present state does not allow throws {@link NotAwaited} with that state.
 *
 * @param version number of saved changes; a concurrent change makes the later save fail
 * @param pass 1 for the first time this contact became an MQL, 2 for the next, …
 * @param type DEMO_REQUEST, BEHAVIORAL or OUTBOUND, as answered by {@code mql-criteria}
 * @param icp the ideal customer profile it fitted best when it qualified, as listed in {@code lead-fit}; null = none known
 * @param mqlAt when the qualifying event happened, never later than its receipt
 * @param receivedAt receipt of that event; the gap is system delay
 * @param respondBy the lead's due; a first response at this instant is in time
 * @param impliedBy what implied this MQL or its acceptance ({@code deal}, {@code hand}); null when a person decided
 * @param rejectLabel the reject reason as people read it when it was given; null for older rejections
 * @param followUp answer of {@code rejection-handling}: NURTURE, FIX_DATA, DISQUALIFY or CLOSE
 * @param followedUpAt when that was answered: the end of this pass
 * @param waitsFor the contact's fields that must change before the same facts may qualify again, comma separated
 * @param dataGap data that routing needed and the contact lacks; null = none
 * @param expansion the company already had an open deal: its account executive owns the MQL, no SDR
 * @param qualifiedBy version and matched row of the {@code mql-criteria} evaluation that qualified it; null without one
 * @param rearmedAt when the contact's score fell below the re-arm limit, so that a high score alone may make the next MQL
 * @param sqlAt when this MQL became an SQL; {@code opportunityAt} and {@code customerAt} likewise, null = not yet or never
 */
@RecordBuilder
public record Mql(
        @Id String id,
        @Version int version,
        String handoffId,
        String contactId,
        int pass,
        String type,
        String reasonCode,
        Integer score,
        String icp,
        String source,
        Instant mqlAt,
        Instant receivedAt,
        MqlStatus status,
        String teamId,
        String ownerId,
        Instant respondBy,
        Instant respondedAt,
        String respondedBy,
        Instant escalatedAt,
        Instant reassignedAt,
        Instant opsReviewAt,
        Instant decidedAt,
        String decidedBy,
        String rejectReason,
        String rejectLabel,
        String note,
        String impliedBy,
        String followUp,
        Instant followedUpAt,
        String waitsFor,
        String track,
        String outcome,
        Instant sqlAt,
        Instant opportunityAt,
        Instant customerAt,
        String dataGap,
        boolean expansion,
        String qualifiedBy,
        Instant rearmedAt) {

    /** Outcome of an MQL whose acceptance was withdrawn. */
    public static final String SQL_DISQUALIFIED = "SQL_DISQUALIFIED";

    private static final String CUSTOMER = "CUSTOMER";

    /** {@link #waitsFor} as a list. */
    public List<String> awaitedFields() {
        return waitsFor == null || waitsFor.isBlank() ? List.of() : List.of(waitsFor.split("\\s*,\\s*"));
    }

    public boolean isOpen() {
        return status == MqlStatus.OPEN;
    }

    /** Owned by a rep, or by the team's queue if the owner is null. */
    public Mql assignedTo(String teamId, String ownerId) {
        return require(OPEN, ACCEPTED).with().teamId(teamId).ownerId(ownerId).build();
    }

    public Mql reassignedTo(String teamId, String ownerId, Instant at) {
        return require(OPEN).assignedTo(teamId, ownerId).with().reassignedAt(at).build();
    }

    public Mql routed(String dataGap, boolean expansion) {
        return with().dataGap(dataGap).expansion(expansion).build();
    }

    public Mql dueBy(Instant respondBy, String type) {
        return require(OPEN).with().respondBy(respondBy).type(type).build();
    }

    /** Unchanged if an earlier response is known. */
    public Mql respondedTo(Instant at, String by) {
        return respondedAt == null || respondedAt.isAfter(at)
                ? with().respondedAt(at).respondedBy(by).build()
                : this;
    }

    /** The response turned out to be none. @param respondBy the lead's due now */
    public Mql responseWithdrawn(Instant respondBy) {
        return with().respondedAt(null).respondedBy(null).respondBy(respondBy).build();
    }

    /** The first time is kept. */
    public Mql escalated(Instant at) {
        return escalatedAt == null ? with().escalatedAt(at).build() : this;
    }

    /** The first time is kept. */
    public Mql reviewedByOps(Instant at) {
        return opsReviewAt == null ? with().opsReviewAt(at).build() : this;
    }

    /** Accepted, rejected or disqualified. */
    public Mql decided(MqlStatus decision, String reason, String note, String by, Instant at, String impliedBy) {
        return require(OPEN)
                .with()
                .status(decision)
                .rejectReason(reason)
                .note(note)
                .decidedBy(by)
                .decidedAt(at)
                .impliedBy(impliedBy == null ? this.impliedBy : impliedBy)
                .build();
    }

    /** Open again after an appeal, which keeps the overturned decision. Response and escalation stay as they were. */
    public Mql reopened() {
        return require(REJECTED).undecided().build();
    }

    private MqlBuilder undecided() {
        return with().status(OPEN)
                .decidedAt(null)
                .decidedBy(null)
                .rejectReason(null)
                .rejectLabel(null)
                .note(null)
                .outcome(null)
                .followUp(null)
                .followedUpAt(null)
                .waitsFor(null)
                .track(null);
    }

    /**
     * Open again with its owner, as before a decision that was undone. Response and escalation stay as they were.
     *
     * @param wasResponse the decision itself had been the first response
     */
    public Mql undone(String teamId, String ownerId, boolean wasResponse) {
        return require(ACCEPTED, REJECTED, DISQUALIFIED)
                .undecided()
                .teamId(teamId)
                .ownerId(ownerId)
                .sqlAt(null)
                .respondedAt(wasResponse ? null : respondedAt)
                .respondedBy(wasResponse ? null : respondedBy)
                .build();
    }

    /** Keeps the acceptance; the withdrawal is recorded as the outcome. */
    public Mql sqlDisqualified(String reason, String note) {
        return require(ACCEPTED)
                .with()
                .outcome(SQL_DISQUALIFIED)
                .rejectReason(reason)
                .note(note == null ? this.note : note)
                .ownerId(null)
                .build();
    }

    /** Keeps what the reject reason is called now, because its label may change. */
    public Mql reasonCalled(String label) {
        return with().rejectLabel(label).build();
    }

    public Mql followedUp(String action, String track, String waitsFor, Instant at) {
        return with().followUp(action)
                .track(track)
                .waitsFor(waitsFor)
                .followedUpAt(at)
                .build();
    }

    /** Ends an undecided MQL; unchanged after a decision. */
    public Mql ended(String outcome) {
        return isOpen() ? with().status(ENDED).outcome(outcome).ownerId(null).build() : this;
    }

    /** The first time is kept. */
    public Mql rearmed(Instant at) {
        return rearmedAt == null ? with().rearmedAt(at).build() : this;
    }

    /** The first time is kept, here and for the opportunity. */
    public Mql becameSql(Instant at) {
        return require(ACCEPTED).with().sqlAt(sqlAt == null ? at : sqlAt).build();
    }

    public Mql becameOpportunity(Instant at) {
        return require(ACCEPTED)
                .with()
                .opportunityAt(opportunityAt == null ? at : opportunityAt)
                .build();
    }

    public Mql becameCustomer(Instant at) {
        return require(ACCEPTED).with().customerAt(at).outcome(CUSTOMER).build();
    }

    /** The won deal was lost, reopened or deleted; unchanged without one. */
    public Mql noCustomerAnyMore() {
        return CUSTOMER.equals(outcome) ? with().customerAt(null).outcome(null).build() : this;
    }

    /** The first outcome is kept. */
    public Mql cameTo(String outcome) {
        return this.outcome == null ? with().outcome(outcome).build() : this;
    }

    public Mql belongsTo(String handoffId) {
        return with().handoffId(handoffId).build();
    }

    /** After a merge: this pass of the surviving contact. */
    public Mql becomesPass(String contactId, int pass) {
        return with().contactId(contactId).pass(pass).build();
    }

    /** "This MQL was already accepted."; who and when is added for the reader. */
    public String presentState() {
        if (isOpen()) {
            return "This MQL is not decided yet.";
        }
        if (decidedAt == null) {
            return "This MQL has ended without a decision.";
        }
        return "This MQL was already %s.".formatted(status.name().toLowerCase(Locale.ROOT));
    }

    /** @throws NotAwaited with the present state, if it is none of these */
    public Mql require(MqlStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new NotAwaited(presentState());
        }
        return this;
    }

    @DomainEvents
    List<MqlChanged> changed() {
        return List.of(new MqlChanged(id));
    }

    private MqlBuilder with() {
        return MqlBuilder.builder(this);
    }
}
