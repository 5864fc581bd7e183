package io.handoff.process.step;

import io.handoff.decision.DecisionInputs;
import io.handoff.engine.HandoffVariables;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/**
 * Sets a decision table's inputs for one evaluation, as local and transient variables that are neither stored nor visible to the next
 * table.
 */
@Component
@RequiredArgsConstructor
class GatherFacts implements ExecutionListener {

    private final DecisionInputs facts;

    @Override
    public void notify(DelegateExecution execution) {
        var table = ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
        facts.of(table, HandoffVariables.of(execution))
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }
}
