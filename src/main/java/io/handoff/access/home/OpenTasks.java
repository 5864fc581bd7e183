package io.handoff.access.home;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Reads the open tasks of a person, the most urgent first. */
@Component
@RequiredArgsConstructor
class OpenTasks {

    private static final int NEXT = 5;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;

    /** The number of open and overdue tasks, and the next few. */
    record Desk(long open, long overdue, List<Item> next) {}

    record Item(String taskId, String task, String who, String company, String due, boolean overdue) {}

    Desk of(String login, Collection<String> groups) {
        var now = Date.from(clock.instant());
        var next = mine(login, groups).orderByDueDate().asc().listPage(0, NEXT);
        var facts = factsOf(next);
        return new Desk(
                mine(login, groups).count(),
                mine(login, groups).dueBefore(now).count(),
                next.stream()
                        .map(task -> item(task, facts.getOrDefault(task.getId(), Map.of()), now))
                        .toList());
    }

    /** Tasks assigned to the user, or with the user or one of the groups as candidate. */
    private TaskQuery mine(String login, Collection<String> groups) {
        var query = tasks.createTaskQuery().active();
        if (!groups.isEmpty()) {
            return query.or()
                    .taskAssignee(login)
                    .taskCandidateUser(login)
                    .taskCandidateGroupIn(List.copyOf(groups))
                    .endOr();
        }
        return query.or().taskAssignee(login).taskCandidateUser(login).endOr();
    }

    private Map<String, Map<String, String>> factsOf(List<Task> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        var ids = shown.stream().map(Task::getId).toArray(String[]::new);
        return runtime.createVariableInstanceQuery().taskIdIn(ids).disableCustomObjectDeserialization().list().stream()
                .filter(variable -> variable.getValue() instanceof String)
                .collect(Collectors.groupingBy(
                        VariableInstance::getTaskId,
                        Collectors.toMap(VariableInstance::getName, v -> (String) v.getValue())));
    }

    private static Item item(Task task, Map<String, String> facts, Date now) {
        return new Item(
                task.getId(),
                task.getName(),
                facts.getOrDefault("contactName", task.getName()),
                facts.getOrDefault("company", ""),
                task.getDueDate() == null ? "" : facts.getOrDefault("dueText", ""),
                task.getDueDate() != null && task.getDueDate().before(now));
    }
}
