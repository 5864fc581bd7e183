package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.nurture.Nurture;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** However the nurture is left, also by merge, erasure or an admin: removes it from marketing's list and tasks. */
@Component
@RequiredArgsConstructor
class NurtureEnds implements ExecutionListener {

    private final Nurture nurture;

    @Override
    public void notify(DelegateExecution execution) {
        nurture.over(HandoffVariables.of(execution));
    }
}
