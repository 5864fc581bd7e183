package io.handoff.process.task;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds {@link TaskRuleListener} to every user task of every model, including those that ops add. */
@Component
@RequiredArgsConstructor
class UserTaskParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskRuleListener> watch;

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, t -> watch.getObject().created(t));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, t -> watch.getObject().assigned(t));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, t -> watch.getObject().updated(t));
        // built-in listeners run before the model's own, which must not act on a completion that the rules refuse
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, t -> watch.getObject().completing(t));
    }
}
