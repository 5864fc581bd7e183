package io.handoff.process.step;

import static io.handoff.engine.VariableNames.REP_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.owner.RepHandover;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reroute untouched MQLs": a rep's time off has begun. */
@Component
@RequiredArgsConstructor
class RerouteUntouchedMqls implements JavaDelegate {

    private final RepHandover repHandover;

    @Override
    public void execute(DelegateExecution execution) {
        repHandover.untouchedOf(HandoffVariables.of(execution).text(REP_ID));
    }
}
