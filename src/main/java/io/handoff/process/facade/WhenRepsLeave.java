package io.handoff.process.facade;

import io.handoff.assignment.Assignments;
import io.handoff.process.mql.RepHandover;
import io.handoff.team.RepDeactivated;
import io.handoff.team.RepLeaving;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Somebody works here no more: in the same transaction what they hold goes to others. */
@Component
@RequiredArgsConstructor
class WhenRepsLeave {

    private final RepHandover takeOver;
    private final Assignments assignments;

    /** A pick under way ends first, and the next one sees them gone. Contacts before the rotation, as everybody who assigns locks them. */
    @EventListener
    void on(RepLeaving leaving) {
        takeOver.lockContactsOf(leaving.repId());
        assignments.lockTeam(leaving.teamId());
    }

    @EventListener
    void on(RepDeactivated gone) {
        try {
            takeOver.everythingOf(gone.repId());
        } catch (OptimisticLockingException worked) {
            throw new OptimisticLockingFailureException("The rep was at work on one of them", worked);
        }
    }
}
