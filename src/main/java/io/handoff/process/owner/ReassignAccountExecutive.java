package io.handoff.process.owner;

import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.assignment.Reassignment;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.MqlNotifications;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Gives an SQL or opportunity to another account executive when its owner is deactivated. */
@Component
@RequiredArgsConstructor
class ReassignAccountExecutive {

    private final Assignments assignments;
    private final Mqls mqls;
    private final HandoffInstances instances;
    private final MqlNotifications notifications;
    private final Clock clock;

    /** To the backup, or the next account executive; else to the team's queue, with a message to its managers. */
    void away(Mql sale, String reason) {
        try {
            var to = assignments.reassign(new Reassignment(sale.id(), null, null, reason, clock.instant()));
            var dealDue = goesTo(sale, to.repId(), to.teamId());
            notifications.newAccountExecutive(sale.id(), dealDue.orElse(null));
            notifications.thatOwnerChanged(sale.id(), sale.ownerId(), reason, null);
        } catch (NoRepAvailable nobody) {
            assignments.giveBackTurn(sale.id(), clock.instant());
            assignments.release(sale.id(), reason, clock.instant());
            goesTo(sale, null, sale.teamId());
            notifications.managersThatNoAccountExecutiveIsThere(sale.id(), nobody.getMessage());
        }
    }

    private Optional<Instant> goesTo(Mql sale, String repId, String teamId) {
        mqls.change(sale.id(), mql -> mql.assignedTo(teamId, repId));
        return instances.accountExecutiveIsNow(sale.handoffId(), repId, sale.teamId(), teamId);
    }
}
