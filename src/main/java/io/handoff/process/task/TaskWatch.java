package io.handoff.process.task;

import io.handoff.process.HandoffVariables;
import io.handoff.process.TaskRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Sees every user task come and go. However a task is completed, in Tasklist, over the engine's REST or by {@code Handoffs}, its rule
 * is asked first; a task without a rule of ours, for example one that ops added in the Modeler, just shows the facts of its contact.
 */
@Component
public class TaskWatch {

    private final ShownFacts facts;
    private final Map<String, TaskRule> rules;

    TaskWatch(ShownFacts facts, List<TaskRule> rules) {
        this.facts = facts;
        this.rules = rules.stream().collect(Collectors.toMap(TaskRule::task, Function.identity()));
    }

    public void created(DelegateTask task) {
        var handoff = HandoffVariables.of(task);
        if (handoff.maybe("contactId").isPresent()) {
            facts.show(task, handoff);
        }
        rule(task).created(task, handoff);
    }

    public void assigned(DelegateTask task) {
        rule(task).assigned(task, HandoffVariables.of(task));
        updated(task);
    }

    /** Another owner or due: what the form and the card say follows. */
    public void updated(DelegateTask task) {
        var handoff = HandoffVariables.of(task);
        if (handoff.maybe("handoffId").isPresent()) {
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
