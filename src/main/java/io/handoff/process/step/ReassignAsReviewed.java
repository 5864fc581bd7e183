package io.handoff.process.step;

import static io.handoff.engine.VariableNames.CHOSEN_OWNER;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.owner.MoveOwner;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reassign as reviewed": to the rep chosen by operations in the review. */
@Component
@RequiredArgsConstructor
class ReassignAsReviewed implements JavaDelegate {

    private final MoveOwner moveOwner;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        moveOwner.to(handoff.mqlId(), handoff.text(CHOSEN_OWNER), "revops", "Ops review");
        handoff.set(CHOSEN_OWNER, (String) null);
    }
}
