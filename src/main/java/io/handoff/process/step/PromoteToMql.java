package io.handoff.process.step;

import static io.handoff.engine.VariableNames.FACT_CHANGED;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.MQL_TYPE;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.pass.PromoteContact;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Promote to MQL": sets the stage and adds a new MQL, or reuses the reopened one. */
@Component
@RequiredArgsConstructor
class PromoteToMql implements JavaDelegate {

    private final PromoteContact promote;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        var mql = promote.toMql(handoff);
        handoff.set(MQL_ID, mql.id()).set(MQL_TYPE, mql.type()).set(FACT_CHANGED, false);
    }
}
