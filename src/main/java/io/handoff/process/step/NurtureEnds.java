package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.Nurture;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** However the nurture is left, also by a merge, an erasure or an admin: marketing's list and tasks are rid of it. */
@Component
@RequiredArgsConstructor
class NurtureEnds implements ExecutionListener {

    private final Nurture nurture;

    @Override
    public void notify(DelegateExecution execution) {
        nurture.over(HandoffVariables.of(execution));
    }
}
