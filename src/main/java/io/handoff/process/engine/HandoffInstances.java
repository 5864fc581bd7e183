package io.handoff.process.engine;

import io.handoff.process.OpenHandoffs;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** Moves a handoff in the engine, in the name of the application. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class HandoffInstances {

    /** Every task begins with the engine's 50. */
    private static final int URGENT = 80;

    private final OpenHandoffs handoffs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final AsApplication application;

    /** Starts by a message and walks to the first wait state; returns the instance's id. */
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

    /** Completes a task as its form would. */
    public void complete(Task task, Map<String, Object> fields) {
        application.run(() -> {
            tasks.complete(task.getId(), fields);
            return null;
        });
    }

    /** Tells whoever waits in this instance; that nobody waits is fine, the fact is stored and read at the next gateway. */
    public void tell(String instance, String message) {
        application.run(() -> {
            Correlation.all(runtime.createMessageCorrelation(message).processInstanceId(instance));
            return null;
        });
    }

    /** Tells the instance; one that is suspended, or does not listen, is ended all the same, with its listeners. */
    public void tellOrEnd(String instance, String message) {
        application.run(() -> {
            if (runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .active()
                            .count()
                    > 0) {
                tell(instance, message);
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

    /** The instance is another contact's from now on: variable and business key, so that Cockpit finds it by the id that lives on. */
    public void belongsTo(String instance, String contactId) {
        set(instance, Map.of("contactId", contactId));
        ((RuntimeServiceImpl) runtime).getCommandExecutor().execute(command -> {
            command.getExecutionManager().findExecutionById(instance).setProcessBusinessKey(contactId);
            return null;
        });
    }

    public Object variable(String instance, String name) {
        return application.run(() -> runtime.getVariable(instance, name));
    }

    public boolean isUnderWay(String handoffId) {
        return application.run(() -> handoffs.byId(handoffId)
                .filter(handoff -> runtime.createProcessInstanceQuery()
                                .processInstanceId(handoff.processInstanceId())
                                .count()
                        > 0)
                .isPresent());
    }

    /** Whether somebody is asked to accept or reject the MQL of this handoff. */
    public boolean waitsForDecision(String handoffId) {
        return handoffs.byId(handoffId)
                .flatMap(handoff -> task(handoff.processInstanceId(), "Task_AcceptOrRejectMql"))
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
     * The owner as the engine sees it: the variables and the open task together, with the team that may see it.
     *
     * @param repId null = nobody; the task stands in the team's queue
     */
    public void ownerIsNow(String handoffId, String repId, String fromTeam, String toTeam) {
        var instance = handoffs.byId(handoffId).orElseThrow().processInstanceId();
        setBoth(instance, "owner", repId, "team", toTeam);
        task(instance, "Task_AcceptOrRejectMql").ifPresent(task -> give(task, repId, fromTeam, toTeam));
    }

    /**
     * The same of an accepted lead and its account executive.
     *
     * @return by when the deal should be there; an opportunity has no open task
     */
    public Optional<Instant> accountExecutiveIsNow(String handoffId, String repId, String fromTeam, String toTeam) {
        var instance = handoffs.byId(handoffId).orElseThrow().processInstanceId();
        setBoth(instance, "accountExecutive", repId, "aeTeam", toTeam);
        var open = task(instance, "Task_CreateDeal");
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

    /** Whatever else this person has claimed goes back to the group it was for. */
    public void letGoOfTasks(String loginId) {
        application.run(() -> {
            tasks.createTaskQuery().taskAssignee(loginId).list().forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }

    /** Moves the pending timers of these activities; one that fired already stays fired. */
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

    /** Puts a task before the others: somebody waits. */
    public void raise(String instance, String activity) {
        task(instance, activity)
                .filter(task -> task.getPriority() < URGENT)
                .ifPresent(task -> application.run(() -> {
                    tasks.setPriority(task.getId(), URGENT);
                    return null;
                }));
    }

    /** Leaves these wait states, where the handoff stands at one, and enters this activity. */
    public void restart(String instance, Set<String> leaving, String activity) {
        application.run(() -> {
            var modification = runtime.createProcessInstanceModification(instance);
            leaving.stream().filter(left -> waitsAt(instance, left)).forEach(modification::cancelAllForActivity);
            modification.startBeforeActivity(activity).execute();
            return null;
        });
    }

    public void due(Task task, Instant due) {
        application.run(() -> {
            task.setDueDate(Date.from(due));
            tasks.saveTask(task);
            return null;
        });
    }
}
