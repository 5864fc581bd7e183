package io.handoff.privacy;

import io.handoff.contact.Contact;
import io.handoff.engine.AsApplication;
import io.handoff.mql.Mqls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Component;

/** The engine's data about a contact, for the data export: process instances with variables, tasks, comments and attachments. */
@Component
@RequiredArgsConstructor
class EngineData implements PersonalData {

    private final EngineTraces traces;
    private final Mqls mqls;
    private final HistoryService history;
    private final TaskService tasks;
    private final AsApplication application;

    record Instance(
            String process,
            String businessKey,
            Instant startedAt,
            Instant endedAt,
            Map<String, Object> variables,
            List<TaskDone> tasks) {}

    record TaskDone(
            String task,
            String assignee,
            Instant createdAt,
            Instant endedAt,
            List<String> comments,
            List<String> attachments) {}

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public Stream<?> of(Contact contact, Set<String> ids) {
        var passes = ids.stream().flatMap(id -> mqls.of(id).stream()).toList();
        return application.run(() -> traces.of(ids, passes).stream()
                .map(this::instance)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .map(this::summary));
    }

    private HistoricProcessInstance instance(String id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }

    private Instance summary(HistoricProcessInstance instance) {
        return application.run(() -> new Instance(
                instance.getProcessDefinitionKey(),
                instance.getBusinessKey(),
                at(instance.getStartTime()),
                at(instance.getEndTime()),
                variables(instance.getId()),
                history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::done)
                        .toList()));
    }

    /** Variables without a readable value, such as files, are shown by their type. */
    private Map<String, Object> variables(String instance) {
        var values = new TreeMap<String, Object>();
        var found = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list();
        for (HistoricVariableInstance variable : found) {
            var value = variable.getValue();
            if (value != null || !variable.getTypeName().equals("null")) {
                values.put(variable.getName(), value == null ? "(" + variable.getTypeName() + ")" : shown(value));
            }
        }
        return values;
    }

    private static Object shown(Object value) {
        return value instanceof Date date
                ? date.toInstant()
                : value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private TaskDone done(HistoricTaskInstance task) {
        var comments = new ArrayList<String>();
        tasks.getTaskComments(task.getId()).stream()
                .map(Comment::getFullMessage)
                .forEach(comments::add);
        return new TaskDone(
                task.getName(),
                task.getAssignee(),
                at(task.getStartTime()),
                at(task.getEndTime()),
                comments,
                tasks.getTaskAttachments(task.getId()).stream()
                        .map(Attachment::getName)
                        .toList());
    }

    private static Instant at(Date date) {
        return date == null ? null : date.toInstant();
    }
}
