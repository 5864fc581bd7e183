package io.handoff.reporting.review.step;

import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.engine.HandoffVariables;
import io.handoff.reporting.review.RaiseAlertsOfWeek;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Raise alerts": sends the alerts of the week and starts coachings. */
@Component
@RequiredArgsConstructor
class RaiseAlerts implements JavaDelegate {

    private final RaiseAlertsOfWeek alerts;

    @Override
    public void execute(DelegateExecution execution) {
        alerts.raise(HandoffVariables.of(execution).text(WEEK));
    }
}
