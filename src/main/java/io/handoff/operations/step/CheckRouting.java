package io.handoff.operations.step;

import static io.handoff.engine.VariableNames.FOUND;

import io.handoff.engine.HandoffVariables;
import io.handoff.operations.DailyCheck;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Check routing": whether there are findings for operations today. */
@Component
@RequiredArgsConstructor
class CheckRouting implements JavaDelegate {

    private final DailyCheck check;

    @Override
    public void execute(DelegateExecution execution) {
        HandoffVariables.of(execution).set(FOUND, check.findsSomething());
    }
}
