package io.handoff.reporting.cockpit;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;

import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Due time, first response and pass of the tasks in a list, read at once. */
@Component
@RequiredArgsConstructor
class TaskCards {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Mqls mqls;
    private final Teams teams;
    private final Clock clock;

    /** @param asOf the application's time, from which the cards count down */
    record Cards(Instant asOf, List<Card> cards) {}

    /**
     * @param due absent when the task has no due date or the lead is answered
     * @param answered when the first response was given; absent without one, and for tasks other than the decision
     * @param zone of the assignee
     * @param pass absent when the task belongs to no MQL
     */
    record Card(String taskId, Instant due, Instant answered, String zone, Integer pass) {}

    /** Only tasks the user may see: the query runs with the user's engine authorisations. */
    @Transactional(readOnly = true)
    public Cards of(Collection<String> taskIds, String login) {
        if (taskIds.isEmpty()) {
            return new Cards(clock.instant(), List.of());
        }
        var visible = inNameOf(login, taskIds);
        var mqlOf = mqlsOf(visible);
        return new Cards(
                clock.instant(),
                visible.stream()
                        .map(task -> card(
                                task,
                                Optional.ofNullable(mqlOf.get(task.getProcessInstanceId()))
                                        .flatMap(mqls::find)))
                        .toList());
    }

    private List<Task> inNameOf(String login, Collection<String> taskIds) {
        var groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(login, groups);
        try {
            return tasks.createTaskQuery()
                    .taskIdIn(taskIds.toArray(String[]::new))
                    .list();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private Map<String, String> mqlsOf(List<Task> visible) {
        var instances = visible.stream()
                .map(Task::getProcessInstanceId)
                .filter(instance -> instance != null)
                .distinct()
                .toArray(String[]::new);
        return instances.length == 0
                ? Map.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instances)
                        .variableName("mqlId")
                        .list()
                        .stream()
                        .filter(variable -> variable.getValue() instanceof String)
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId,
                                variable -> (String) variable.getValue(),
                                (one, other) -> one));
    }

    private Card card(Task task, Optional<Mql> mql) {
        var answered = mql.filter(one -> task.getTaskDefinitionKey().equals(ACCEPT_OR_REJECT_MQL))
                .map(Mql::respondedAt)
                .orElse(null);
        return new Card(
                task.getId(),
                answered != null
                        ? null
                        : Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null),
                answered,
                teams.calendarOfPerson(task.getAssignee()).zone().getId(),
                mql.map(Mql::pass).orElse(null));
    }
}
