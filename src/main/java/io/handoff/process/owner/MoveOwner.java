package io.handoff.process.owner;

import io.handoff.assignment.AssignedBy;
import io.handoff.assignment.Assignment;
import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.AssignmentStrategy;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.assignment.OwnerSegments;
import io.handoff.assignment.Reassignment;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.process.clock.RescheduleEscalation;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.MqlNotifications;
import io.handoff.process.message.PresentState;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ResponseClocks;
import java.time.Clock;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Gives an open MQL to another rep: segments, ledger, task and variables change together. The lead's due stays; the new owner has a segment
 * with its own due, and the MQL is not reassigned before that.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MoveOwner {

    private final FindOwner findOwner;
    private final Assignments assignments;
    private final OwnerSegments segments;
    private final Mqls mqls;
    private final ResponseClocks clocks;
    private final HandoffInstances instances;
    private final RescheduleEscalation rescheduleEscalation;
    private final SilentReps silentReps;
    private final MqlNotifications notifications;
    private final PresentState presentState;
    private final Clock clock;

    /**
     * To the owner's backup, or the next rep. It stays when assigned by hand, or, with a message to the managers, when no rep is available.
     */
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
            notifications.managersThatNobodyCanTakeOver(mqlId, nobody.getMessage());
        }
    }

    /** Automation does not override a manager's assignment. */
    boolean isChosenByHand(String mqlId) {
        return segments.current(mqlId)
                .filter(segment -> segment.assignedBy() == AssignedBy.BY_HAND)
                .isPresent();
    }

    /**
     * To the owner's backup, or the next rep; reps who rejected the contact before are tried last.
     *
     * @throws NoRepAvailable if there is no other rep; the owner is unchanged
     */
    void toNext(Mql mql, String reason) throws NoRepAvailable {
        var next = mql.ownerId() == null
                ? findOwner.fromQueue(mql)
                : assignments.reassign(new Reassignment(
                        mql.id(), null, null, reason, findOwner.whoRejectedBefore(mql.contactId()), clock.instant()));
        moved(mql, next, reason);
    }

    /** Returns an MQL to the team's queue when its owner is gone and no other rep is available. */
    void toQueue(Mql mql, String reason, String whyNobody) {
        var now = clock.instant();
        assignments.giveBackTurn(mql.id(), now);
        assignments.release(mql.id(), reason, now);
        mqls.change(mql.id(), open -> open.assignedTo(open.teamId(), null));
        clocks.transferred(mql.id(), mql.ownerId(), null, now);
        instances.ownerIsNow(mql.handoffId(), null, mql.teamId(), mql.teamId());
        notifications.managersThatItWaitsForAnOwner(mql.id(), whyNobody);
    }

    /** To a chosen rep, regardless of capacity and turn. */
    public Mql to(String mqlId, String repId, String by, String reason) {
        var mql = mqls.find(mqlId).orElseThrow();
        presentState.requireOpen(mql, by);
        if (repId == null || repId.isBlank()) {
            throw new RefusedByRule("Choose the rep who takes over.");
        }
        if (reason == null || reason.isBlank()) {
            throw new RefusedByRule("Say why another rep takes over; both of them read it.");
        }
        if (mql.ownerId() == null && !instances.waitsForDecision(mql.handoffId())) {
            throw new NotAwaited("The MQL waits for its first owner; assign one in Tasklist.");
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
                    ? assignments.assign(AssignmentRequest.of(
                                    mql.id(), mql.contactId(), mql.teamId(), AssignmentStrategy.ROUND_ROBIN, now)
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
        mqls.change(mql.id(), open -> open.reassignedTo(to.teamId(), to.repId(), now));
        clocks.transferred(mql.id(), mql.ownerId(), to.repId(), now)
                .ifPresent(times -> rescheduleEscalation.of(mql, times));
        instances.ownerIsNow(mql.handoffId(), to.repId(), mql.teamId(), to.teamId());
        notifications.thatOwnerChanged(mql.id(), mql.ownerId(), reason, dueOfOwner(mql.id()));
    }
}
