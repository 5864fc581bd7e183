package io.handoff.reporting.review.step;

import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.engine.HandoffVariables;
import io.handoff.reporting.review.RemindTeams;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind reviewers": a team has not reviewed the week yet. */
@Component
@RequiredArgsConstructor
class RemindReviewers implements JavaDelegate {

    private final RemindTeams teams;

    @Override
    public void execute(DelegateExecution execution) {
        teams.remind(HandoffVariables.of(execution).text(WEEK));
    }
}
