package io.handoff.reporting.review.step;

import io.handoff.process.HandoffVariables;
import io.handoff.reporting.review.RaiseAlertsOfWeek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** "Raise alerts": what left its target is told, and who missed too often is to be coached. */
@Component
@RequiredArgsConstructor
class RaiseAlerts implements JavaDelegate {

    private final RaiseAlertsOfWeek alerts;

    @Override
    public void execute(DelegateExecution execution) {
        alerts.raise(HandoffVariables.of(execution).text("week"));
    }
}
