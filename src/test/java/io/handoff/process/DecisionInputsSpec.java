package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.decision.DecisionInputs;
import io.handoff.engine.HandoffVariables;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A column whose variable nobody sets does not fail: its rules just never match. So each is looked for in a handoff that has asked them. */
class DecisionInputsSpec extends ProcessTest {

    /** The answers of decisions below; the engine puts them in. */
    private static final Set<String> ANSWERS_BELOW =
            Set.of("score", "fit", "exclusion", "strongestIntent", "namedAccount", "salesTerritory");

    @Autowired
    private DecisionInputs facts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void every_column_of_every_table_is_given_its_variable() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        var instance = openHandoffs.of(contact).orElseThrow().processInstanceId();
        var model = repository.getBpmnModelInstance(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId());

        assertThat(model.getModelElementsByType(BusinessRuleTask.class))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(given(instance, task.getCamundaDecisionRef()))
                        .as(task.getCamundaDecisionRef())
                        .containsAll(columns(task.getCamundaDecisionRef())));
    }

    private Set<String> given(String instance, String table) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            var execution = command.getExecutionManager().findExecutionById(instance);
            var names = new HashSet<>(
                    facts.of(table, HandoffVariables.of(execution)).keySet());
            names.addAll(execution.getVariableNames());
            names.addAll(ANSWERS_BELOW);
            return names;
        });
    }

    private Set<String> columns(String table) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        return repository.getDmnModelInstance(definition.getId()).getModelElementsByType(Input.class).stream()
                .map(input -> input.getInputExpression().getText().getTextContent())
                .collect(Collectors.toSet());
    }
}
