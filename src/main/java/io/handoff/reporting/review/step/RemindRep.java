package io.handoff.reporting.review.step;

import static io.handoff.engine.VariableNames.COACHING_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.reporting.review.coaching.CoachReps;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind rep": the rep has not acknowledged the coaching yet. */
@Component
@RequiredArgsConstructor
class RemindRep implements JavaDelegate {

    private final CoachReps coaching;

    @Override
    public void execute(DelegateExecution execution) {
        coaching.remindRep(HandoffVariables.of(execution).text(COACHING_ID));
    }
}
