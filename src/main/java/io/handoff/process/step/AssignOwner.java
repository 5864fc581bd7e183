package io.handoff.process.step;

import static io.handoff.engine.VariableNames.CHOSEN_OWNER;
import static io.handoff.engine.VariableNames.OWNER;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.assignment.NoRepAvailable;
import io.handoff.engine.HandoffVariables;
import io.handoff.process.owner.FindOwner;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign owner": the rep found by routing and rotation, or the one a manager chose. */
@Component
@RequiredArgsConstructor
class AssignOwner implements JavaDelegate {

    private final FindOwner findOwner;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        try {
            var owner = findOwner.forMql(handoff);
            handoff.set(OWNER, owner.repId()).set(TEAM, owner.teamId()).set(CHOSEN_OWNER, (String) null);
        } catch (NoRepAvailable nobody) {
            handoff.set(CHOSEN_OWNER, (String) null);
            throw new BpmnError("NO_REP_AVAILABLE", nobody.getMessage(), nobody);
        }
    }
}
