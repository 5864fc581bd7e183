package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.pass.EndMql;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At every end of the process: closes the handoff, so that the contact can have another one, and releases the owner. */
@Component
@RequiredArgsConstructor
class CloseHandoff implements ExecutionListener {

    private final EndMql endMql;

    @Override
    public void notify(DelegateExecution execution) {
        endMql.close(HandoffVariables.of(execution), execution.getCurrentActivityId());
    }
}
