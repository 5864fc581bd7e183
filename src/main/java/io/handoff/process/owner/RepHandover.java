package io.handoff.process.owner;

import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Contacts;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.MqlNotifications;
import io.handoff.process.owner.AssignmentPolicy.OnTimeOff;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reassigns what a rep holds after a deactivation or at the start of time off. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RepHandover {

    private final OwnerSegments segments;
    private final Mqls mqls;
    private final Contacts contacts;
    private final Assignments assignments;
    private final MoveOwner moveOwner;
    private final ReassignAccountExecutive reassignAccountExecutive;
    private final HandoffInstances instances;
    private final Teams teams;
    private final MqlNotifications notifications;
    private final AssignmentPolicy policy;
    private final Clock clock;

    /** In a fixed order; waits for concurrent work on these contacts. */
    public void lockContactsOf(String repId) {
        heldBy(repId).stream()
                .map(Mql::contactId)
                .distinct()
                .sorted()
                .filter(contact -> contacts.find(contact).isPresent())
                .forEach(contacts::lock);
    }

    /** After a deactivation: reassigns all MQLs, SQLs, opportunities and tasks. */
    public void everythingOf(String repId) {
        lockContactsOf(repId);
        for (var mql : heldBy(repId)) {
            var reason = name(repId) + " is deactivated";
            if (!instances.isUnderWay(mql.handoffId())) {
                // the process instance was deleted in the engine
                assignments.release(mql.id(), reason, clock.instant());
            } else if (mql.isOpen()) {
                toSomebodyOrQueue(mql, reason);
            } else {
                reassignAccountExecutive.away(mql, reason);
            }
        }
        instances.unassignTasks(repId);
    }

    /** During time off: reassigns unanswered MQLs, except those a manager assigned by hand. */
    public void untouchedOf(String repId) {
        var away = teams.findRep(repId).filter(rep -> teams.isAway(rep, clock.instant()));
        if (away.isEmpty() || policy.onTimeOff() == OnTimeOff.KEEP) {
            return;
        }
        lockContactsOf(repId);
        // waits for a concurrent assignment and includes its MQL; the next assignment sees the rep as away
        assignments.lockTeam(away.get().teamId());
        lockContactsOf(repId);
        heldBy(repId).stream()
                .filter(mql -> mql.isOpen() && mql.respondedAt() == null && !moveOwner.isChosenByHand(mql.id()))
                .forEach(mql -> toSomebodyOrNot(mql, name(repId) + " is away"));
    }

    private void toSomebodyOrQueue(Mql mql, String reason) {
        try {
            moveOwner.toNext(mql, reason);
        } catch (NoRepAvailable nobody) {
            moveOwner.toQueue(mql, reason, nobody.getMessage());
        }
    }

    private void toSomebodyOrNot(Mql mql, String reason) {
        try {
            moveOwner.toNext(mql, reason);
        } catch (NoRepAvailable nobody) {
            notifications.managersThatNobodyCanTakeOver(mql.id(), nobody.getMessage());
        }
    }

    private List<Mql> heldBy(String repId) {
        return segments.openOf(repId).stream()
                .map(OwnerSegment::mqlId)
                .map(mqls::find)
                .flatMap(Optional::stream)
                .filter(mql -> Objects.equals(mql.ownerId(), repId))
                .toList();
    }

    private String name(String repId) {
        return teams.findRep(repId).map(rep -> rep.name()).orElse(repId);
    }
}
