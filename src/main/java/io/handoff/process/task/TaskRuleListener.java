package io.handoff.process.task;

import static io.handoff.engine.VariableNames.CONTACT_ID;
import static io.handoff.engine.VariableNames.HANDOFF_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.TaskRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Calls the {@link TaskRule} of every user task, whether it is completed in Tasklist, by REST or by {@code Handoffs}. A task without a rule,
 * such as one that ops added in the Modeler, only shows its contact's facts.
 */
@Component
public class TaskRuleListener {

    private final TaskFacts facts;
    private final Map<String, TaskRule> rules;

    TaskRuleListener(TaskFacts facts, List<TaskRule> rules) {
        this.facts = facts;
        this.rules = rules.stream().collect(Collectors.toMap(TaskRule::task, Function.identity()));
    }

    public void created(DelegateTask task) {
        var handoff = HandoffVariables.of(task);
        if (handoff.maybe(CONTACT_ID).isPresent()) {
            facts.show(task, handoff);
        }
        rule(task).created(task, handoff);
    }

    public void assigned(DelegateTask task) {
        rule(task).assigned(task, HandoffVariables.of(task));
        updated(task);
    }

    /** Owner or due changed: refreshes form and card. */
    public void updated(DelegateTask task) {
        var handoff = HandoffVariables.of(task);
        if (handoff.maybe(HANDOFF_ID).isPresent()) {
            facts.showHowItStands(task, handoff);
        }
    }

    public void completing(DelegateTask task) {
        rule(task).complete(task, HandoffVariables.of(task));
    }

    private TaskRule rule(DelegateTask task) {
        return rules.getOrDefault(task.getTaskDefinitionKey(), TaskRule.NONE);
    }
}
