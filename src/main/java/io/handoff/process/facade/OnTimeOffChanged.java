package io.handoff.process.facade;

import io.handoff.process.instance.TimeOffTimers;
import io.handoff.process.owner.RepHandover;
import io.handoff.team.OrganisationApplied;
import io.handoff.team.Rep;
import io.handoff.team.RepDeactivated;
import io.handoff.team.Teams;
import io.handoff.team.TimeOffChanged;
import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Reassigns unanswered MQLs when a rep's time off begins; future time off gets a timer. */
@Component
@RequiredArgsConstructor
class OnTimeOffChanged {

    private final Teams teams;
    private final RepHandover repHandover;
    private final TimeOffTimers timers;
    private final Clock clock;

    @EventListener
    void on(TimeOffChanged changed) {
        try {
            plan(teams.rep(changed.repId()));
            repHandover.untouchedOf(changed.repId());
        } catch (OptimisticLockingException worked) {
            throw new OptimisticLockingFailureException("The rep was at work on one of them", worked);
        }
    }

    /** The calendar's zone may have changed. */
    @EventListener
    void on(OrganisationApplied applied) {
        teams.reps().stream().filter(rep -> !rep.timeOff().isEmpty()).forEach(this::plan);
    }

    @EventListener
    void on(RepDeactivated gone) {
        timers.are(gone.repId(), Set.of());
    }

    private void plan(Rep rep) {
        timers.are(rep.id(), rep.active() ? teams.timeOffBegins(rep, clock.instant()) : Set.of());
    }
}
