package io.handoff.reporting.review.step;

import io.handoff.process.HandoffVariables;
import io.handoff.reporting.review.coaching.CoachReps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind managers": nobody has talked with the rep yet. */
@Component
class RemindManagers implements JavaDelegate {

    private final CoachReps coaching;

    RemindManagers(CoachReps coaching) {
        this.coaching = coaching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coaching.remindManagers(HandoffVariables.of(execution).text("coachingId"));
    }
}
