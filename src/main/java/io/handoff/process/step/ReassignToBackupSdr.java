package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.MoveOwner;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reassign to backup SDR": the owner kept silent for twice the response time. */
@Component
class ReassignToBackupSdr implements JavaDelegate {

    private final MoveOwner moveOwner;

    ReassignToBackupSdr(MoveOwner moveOwner) {
        this.moveOwner = moveOwner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moveOwner.toBackup(HandoffVariables.of(execution).mqlId());
    }
}
