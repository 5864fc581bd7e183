package io.handoff.decision.table;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records every decision of a business rule task: inputs, outputs, rules and version. */
@Component
@RequiredArgsConstructor
class DecisionListener implements DmnDecisionEvaluationListener {

    private final ObjectProvider<DecisionRecords> records;

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        var context = Context.getCoreExecutionContext();
        if (context != null
                && context.getExecution() instanceof ExecutionEntity execution
                && event.getDecisionResult().getDecision() instanceof DecisionDefinition decision
                && asks(execution, decision)) {
            records.getObject().keep(execution, decision, event);
        }
    }

    /** Tables evaluated inside another step, such as {@code engagement-points}, are not decisions of the handoff. */
    private static boolean asks(ExecutionEntity execution, DecisionDefinition decision) {
        return execution.getBpmnModelElementInstance() instanceof BusinessRuleTask task
                && decision.getKey().equals(task.getCamundaDecisionRef());
    }
}
