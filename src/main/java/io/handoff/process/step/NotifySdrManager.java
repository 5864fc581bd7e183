package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.clock.RunClock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notify SDR manager": the first response is overdue. */
@Component
@RequiredArgsConstructor
class NotifySdrManager implements JavaDelegate {

    private final RunClock clock;

    @Override
    public void execute(DelegateExecution execution) {
        clock.breached(HandoffVariables.of(execution).mqlId());
    }
}
