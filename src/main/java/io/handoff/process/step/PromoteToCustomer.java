package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.pass.PromoteContact;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Promote to Customer": a deal is won. */
@Component
@RequiredArgsConstructor
class PromoteToCustomer implements JavaDelegate {

    private final PromoteContact promote;

    @Override
    public void execute(DelegateExecution execution) {
        promote.toCustomer(HandoffVariables.of(execution));
    }
}
