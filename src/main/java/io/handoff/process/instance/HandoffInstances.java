package io.handoff.process.instance;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.REVIEW_UNWORKED_MQL;
import static io.handoff.engine.VariableNames.CONTACT_ID;

import io.handoff.engine.AsApplication;
import io.handoff.engine.Correlation;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Handoff;
import io.handoff.mql.OpenHandoffs;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Controls process instances of handoffs, with the application's rights. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class HandoffInstances {

    /** Above the engine's default priority of 50. */
    private static final int URGENT = 80;

    private final OpenHandoffs handoffs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final AsApplication application;

    /** Starts an instance by message and runs it to the first wait state; returns its id. */
    public String start(String message, String contactId, Map<String, Object> variables) {
        return application.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(contactId)
                .setVariables(variables)
                .correlateStartMessage()
                .getId());
    }

    public Optional<Task> task(String instance, String activity) {
        return application.run(() -> Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(activity)
                .singleResult()));
    }

    /** Completes a task with the given form fields. */
    public void complete(Task task, Map<String, Object> fields) {
        application.run(() -> {
            tasks.complete(task.getId(), fields);
            return null;
        });
    }

    /** Correlates a message with the instance; does nothing if none waits: the fact is stored, and the next gateway reads it. */
    public void correlate(String instance, String message) {
        application.run(() -> {
            Correlation.all(runtime.createMessageCorrelation(message).processInstanceId(instance));
            return null;
        });
    }

    /** Correlates a message that ends the instance; deletes it, with its listeners, if it is suspended or does not wait for the message. */
    public void correlateOrEnd(String instance, String message) {
        application.run(() -> {
            if (runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .active()
                            .count()
                    > 0) {
                correlate(instance, message);
            }
            if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
                runtime.deleteProcessInstance(instance, message);
            }
            return null;
        });
    }

    public void set(String instance, Map<String, Object> variables) {
        application.run(() -> {
            runtime.setVariables(instance, variables);
            return null;
        });
    }

    /** Moves the instance to another contact: variable and business key, so that Cockpit finds it by the survivor's id. */
    public void belongsTo(String instance, String contactId) {
        set(instance, Map.of(CONTACT_ID, contactId));
        ((RuntimeServiceImpl) runtime).getCommandExecutor().execute(command -> {
            command.getExecutionManager().findExecutionById(instance).setProcessBusinessKey(contactId);
            return null;
        });
    }

    public Object variable(String instance, String name) {
        return application.run(() -> runtime.getVariable(instance, name));
    }

    /** The variables of a waiting instance. */
    public HandoffVariables variables(String instance) {
        return HandoffVariables.of(
                name -> application.run(() -> runtime.getVariable(instance, name)),
                (name, value) -> set(instance, Collections.singletonMap(name, value)));
    }

    public boolean isUnderWay(String handoffId) {
        return application.run(() -> handoffs.byId(handoffId)
                .filter(handoff -> runtime.createProcessInstanceQuery()
                                .processInstanceId(handoff.processInstanceId())
                                .count()
                        > 0)
                .isPresent());
    }

    /** Whether the task "Accept or reject MQL" of this handoff is open. */
    public boolean waitsForDecision(String handoffId) {
        return handoffs.byId(handoffId)
                .flatMap(handoff -> task(handoff.processInstanceId(), ACCEPT_OR_REJECT_MQL))
                .isPresent();
    }

    /** Whether operations have the review of this handoff's MQL open. */
    public boolean isInReview(String handoffId) {
        return handoffs.byId(handoffId)
                .map(Handoff::processInstanceId)
                .flatMap(instance -> task(instance, REVIEW_UNWORKED_MQL))
                .isPresent();
    }

    /** Whether the handoff waits at this task or event. */
    public boolean waitsAt(String instance, String activity) {
        return application.run(() -> runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .count()
                > 0);
    }

    /**
     * Sets the owner in the variables and the open task, and the task's candidate group.
     *
     * @param repId null = no owner; the task waits in the team's queue
     */
    public void ownerIsNow(String handoffId, String repId, String fromTeam, String toTeam) {
        var instance = handoffs.byId(handoffId).orElseThrow().processInstanceId();
        setBoth(instance, "owner", repId, "team", toTeam);
        task(instance, ACCEPT_OR_REJECT_MQL).ifPresent(task -> give(task, repId, fromTeam, toTeam));
    }

    /**
     * The same for an accepted lead and its account executive.
     *
     * @return due date of "Create deal"; empty for an opportunity, whose task is done
     */
    public Optional<Instant> accountExecutiveIsNow(String handoffId, String repId, String fromTeam, String toTeam) {
        var instance = handoffs.byId(handoffId).orElseThrow().processInstanceId();
        setBoth(instance, "accountExecutive", repId, "aeTeam", toTeam);
        var open = task(instance, CREATE_DEAL);
        open.ifPresent(task -> give(task, repId, fromTeam, toTeam));
        return open.map(Task::getDueDate).map(Date::toInstant);
    }

    private void setBoth(String instance, String owner, String repId, String team, String teamId) {
        var variables = new HashMap<String, Object>();
        variables.put(owner, repId);
        variables.put(team, teamId);
        set(instance, variables);
    }

    private void give(Task task, String repId, String fromTeam, String toTeam) {
        application.run(() -> {
            if (!toTeam.equals(fromTeam)) {
                tasks.deleteCandidateGroup(task.getId(), fromTeam);
                tasks.addCandidateGroup(task.getId(), toTeam);
            }
            tasks.setAssignee(task.getId(), repId);
            return null;
        });
    }

    /** Unassigns all tasks of this person; they return to their candidate groups. */
    public void unassignTasks(String loginId) {
        application.run(() -> {
            tasks.createTaskQuery().taskAssignee(loginId).list().forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }

    /** Reschedules the pending timers of these activities; timers that have fired are unchanged. */
    public void reschedule(String instance, Map<String, Instant> dueByActivity) {
        application.run(() -> {
            dueByActivity.forEach((activity, due) -> management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(activity)
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), Date.from(due))));
            return null;
        });
    }

    /** Raises a task's priority because the lead has contacted us. */
    public void raise(String instance, String activity) {
        task(instance, activity)
                .filter(task -> task.getPriority() < URGENT)
                .ifPresent(task -> application.run(() -> {
                    tasks.setPriority(task.getId(), URGENT);
                    return null;
                }));
    }

    /** Cancels those of the given wait states that are active and enters the activity. */
    public void restart(String instance, Set<String> leaving, String activity) {
        application.run(() -> {
            var modification = runtime.createProcessInstanceModification(instance);
            leaving.stream().filter(left -> waitsAt(instance, left)).forEach(modification::cancelAllForActivity);
            modification.startBeforeActivity(activity).execute();
            return null;
        });
    }

    /** Leaves whatever the instance waits for, with its timers, and enters the activity. */
    public void goBack(String instance, String activity) {
        application.run(() -> {
            var modification = runtime.createProcessInstanceModification(instance);
            var present = runtime.getActivityInstance(instance);
            for (var waiting : present.getChildActivityInstances()) {
                modification.cancelActivityInstance(waiting.getId());
            }
            for (var moving : present.getChildTransitionInstances()) {
                modification.cancelTransitionInstance(moving.getId());
            }
            modification.startBeforeActivity(activity).execute();
            return null;
        });
    }

    /**
     * Starts an instance of the same version where an ended one goes on, with the variables it ended with.
     *
     * @param changed variables that differ
     * @return its id
     */
    public String resume(String ended, String activity, Map<String, Object> changed) {
        return application.run(() -> {
            var variables = new HashMap<String, Object>();
            history.createHistoricVariableInstanceQuery()
                    .processInstanceId(ended)
                    .activityInstanceIdIn(ended)
                    .list()
                    .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
            variables.putAll(changed);
            var was = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(ended)
                    .singleResult();
            return runtime.createProcessInstanceById(was.getProcessDefinitionId())
                    .businessKey((String) variables.get(CONTACT_ID))
                    .setVariables(variables)
                    .startBeforeActivity(activity)
                    .execute()
                    .getId();
        });
    }

    /** Ids of the timer events that this handoff waits for. */
    public Set<String> pendingTimers(String handoffId) {
        return application.run(() -> handoffs.byId(handoffId)
                .map(handoff -> timers(handoff.processInstanceId()).stream()
                        .map(this::activityOf)
                        .collect(Collectors.toSet()))
                .orElse(Set.of()));
    }

    /** Removes all pending timers except those of these events. */
    public void keepTimers(String instance, Set<String> events) {
        application.run(() -> {
            timers(instance).stream()
                    .filter(timer -> !events.contains(activityOf(timer)))
                    .forEach(timer -> management.deleteJob(timer.getId()));
            return null;
        });
    }

    private List<Job> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    public void due(Task task, Instant due) {
        application.run(() -> {
            task.setDueDate(Date.from(due));
            tasks.saveTask(task);
            return null;
        });
    }
}
