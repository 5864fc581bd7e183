package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.EndMql;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** The end of the process, whichever way: the contact is free for its next handoff and nobody owns a ghost. */
@Component
@RequiredArgsConstructor
class CloseHandoff implements ExecutionListener {

    private final EndMql endMql;

    @Override
    public void notify(DelegateExecution execution) {
        endMql.close(HandoffVariables.of(execution), execution.getCurrentActivityId());
    }
}
