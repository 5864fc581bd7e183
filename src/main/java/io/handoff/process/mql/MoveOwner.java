package io.handoff.process.mql;

import io.handoff.assignment.AssignedBy;
import io.handoff.assignment.Assignment;
import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.assignment.OwnerSegments;
import io.handoff.assignment.Reassignment;
import io.handoff.assignment.Strategy;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.NotWaitingForThis;
import io.handoff.process.RefusedByRule;
import io.handoff.process.engine.HandoffInstances;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ResponseClocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Gives an open MQL to another rep: the segments, the clock's ledger, the task and the variable move together. The lead's due stays where
 * it is; the new owner is judged by a segment of their own, and has that time before the ladder takes the MQL on.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MoveOwner {

    private final FindOwner findOwner;
    private final Assignments assignments;
    private final OwnerSegments segments;
    private final Mqls mqls;
    private final ResponseClocks clocks;
    private final HandoffInstances walk;
    private final MoveEscalation moveLadder;
    private final SilentReps silentReps;
    private final MqlNotifications tell;
    private final Clock clock;

    /** To the owner's backup, or whoever is next; with nobody else available it stays, and the managers hear of it. So does what was given by hand. */
    public void toBackup(String mqlId) {
        if (isChosenByHand(mqlId)) {
            return;
        }
        try {
            var mql = mqls.find(mqlId).orElseThrow();
            toNext(mql, SilentReps.NO_RESPONSE);
            if (mql.ownerId() != null) {
                silentReps.tookFrom(mql.ownerId(), mqlId);
            }
        } catch (NoRepAvailable nobody) {
            tell.managersThatNobodyCanTakeOver(mqlId, nobody.getMessage());
        }
    }

    /** What a manager decided, automation does not take back. */
    boolean isChosenByHand(String mqlId) {
        return segments.current(mqlId)
                .filter(segment -> segment.assignedBy() == AssignedBy.BY_HAND)
                .isPresent();
    }

    /**
     * To the owner's backup, or whoever is next; who rejected the contact before is asked last.
     *
     * @throws NoRepAvailable if there is nobody else; it stays where it is
     */
    void toNext(Mql mql, String reason) throws NoRepAvailable {
        var next = mql.ownerId() == null
                ? findOwner.fromQueue(mql)
                : assignments.reassign(new Reassignment(
                        mql.id(), null, null, reason, findOwner.whoRejectedBefore(mql.contactId()), clock.instant()));
        moved(mql, next, reason);
    }

    /** Its owner is gone and nobody can follow: it stands in the team's queue until somebody takes it or is given it. */
    void toQueue(Mql mql, String reason, String whyNobody) {
        var now = clock.instant();
        assignments.giveBackTurn(mql.id(), now);
        assignments.release(mql.id(), reason, now);
        mqls.assigned(mql.id(), mql.teamId(), null);
        clocks.transferred(mql.id(), mql.ownerId(), null, now);
        walk.ownerIsNow(mql.handoffId(), null, mql.teamId(), mql.teamId());
        tell.managersThatItWaitsForAnOwner(mql.id(), whyNobody);
    }

    /** To a rep somebody chose; a manager's choice wins over capacity and turn. */
    public Mql to(String mqlId, String repId, String by, String reason) {
        var mql = mqls.find(mqlId).orElseThrow();
        if (!mql.isOpen()) {
            throw new NotWaitingForThis(RecordDecision.alreadyDecided(mql));
        }
        if (repId == null || repId.isBlank()) {
            throw new RefusedByRule("Choose the rep who takes over.");
        }
        if (reason == null || reason.isBlank()) {
            throw new RefusedByRule("Say why another rep takes over; both of them read it.");
        }
        if (mql.ownerId() == null && !walk.waitsForDecision(mql.handoffId())) {
            throw new NotWaitingForThis("The MQL waits for its first owner; assign one in Tasklist.");
        }
        if (!repId.equals(mql.ownerId())) {
            moved(mql, chosen(mql, repId, by, reason), reason);
        }
        return mqls.find(mqlId).orElseThrow();
    }

    private Assignment chosen(Mql mql, String repId, String by, String reason) {
        var now = clock.instant();
        try {
            return mql.ownerId() == null
                    ? assignments.assign(
                            AssignmentRequest.of(mql.id(), mql.contactId(), mql.teamId(), Strategy.ROUND_ROBIN, now)
                                    .chosen(repId))
                    : assignments.reassign(new Reassignment(mql.id(), repId, by, reason, now));
        } catch (NoRepAvailable gone) {
            throw new RefusedByRule("This MQL cannot go to '" + repId + "': " + gone.getMessage());
        }
    }

    private Instant dueOfOwner(String mqlId) {
        return clocks.of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .map(running -> running.segments().get(running.segments().size() - 1))
                .map(ClockSegment::due)
                .orElse(null);
    }

    private void moved(Mql mql, Assignment to, String reason) {
        var now = clock.instant();
        mqls.assigned(mql.id(), to.teamId(), to.repId());
        mqls.reassigned(mql.id(), to.repId(), now);
        clocks.transferred(mql.id(), mql.ownerId(), to.repId(), now).ifPresent(times -> moveLadder.of(mql, times));
        walk.ownerIsNow(mql.handoffId(), to.repId(), mql.teamId(), to.teamId());
        tell.thatOwnerChanged(mql.id(), mql.ownerId(), reason, dueOfOwner(mql.id()));
    }
}
