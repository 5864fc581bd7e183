package io.handoff.process.facade;

import io.handoff.assignment.Assignments;
import io.handoff.process.owner.RepHandover;
import io.handoff.team.RepDeactivated;
import io.handoff.team.RepLeaving;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Reassigns what a deactivated rep holds, in the same transaction. */
@Component
@RequiredArgsConstructor
class OnRepLeft {

    private final RepHandover repHandover;
    private final Assignments assignments;

    /**
     * Waits for a concurrent assignment; the next one sees the rep as gone. Locks contacts before the rotation, as every assignment does.
     */
    @EventListener
    void on(RepLeaving leaving) {
        repHandover.lockContactsOf(leaving.repId());
        assignments.lockTeam(leaving.teamId());
    }

    @EventListener
    void on(RepDeactivated gone) {
        try {
            repHandover.everythingOf(gone.repId());
        } catch (OptimisticLockingException worked) {
            throw new OptimisticLockingFailureException("The rep was at work on one of them", worked);
        }
    }
}
