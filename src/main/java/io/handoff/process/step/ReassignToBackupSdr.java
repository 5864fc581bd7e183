package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.owner.MoveOwner;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reassign to backup SDR": still no response at {@code reassignAt}. */
@Component
@RequiredArgsConstructor
class ReassignToBackupSdr implements JavaDelegate {

    private final MoveOwner moveOwner;

    @Override
    public void execute(DelegateExecution execution) {
        moveOwner.toBackup(HandoffVariables.of(execution).mqlId());
    }
}
