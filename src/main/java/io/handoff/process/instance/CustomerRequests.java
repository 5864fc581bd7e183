package io.handoff.process.instance;

import static io.handoff.engine.VariableNames.ACCOUNT_EXECUTIVE;
import static io.handoff.engine.VariableNames.ASKED;
import static io.handoff.engine.VariableNames.ASKED_AT;
import static io.handoff.engine.VariableNames.CONTACT_ID;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.engine.AsApplication;
import io.handoff.engine.SmallProcesses;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open {@code customer-request} of a contact; the contact is locked, so there is at most one. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CustomerRequests {

    private static final String PROCESS = "customer-request";

    private final SmallProcesses processes;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsApplication application;

    /** @param repId null = no rep; the task waits in the group's queue */
    public void open(String contactId, Instant askedAt, String group, String repId) {
        var variables = new HashMap<String, Object>();
        variables.put(CONTACT_ID, contactId);
        variables.put(ASKED_AT, Date.from(askedAt));
        variables.put(TEAM, group);
        variables.put(ACCOUNT_EXECUTIVE, repId);
        processes.start(PROCESS, contactId, variables);
    }

    public Optional<Instant> openSince(String contactId) {
        return task(contactId)
                .map(task -> application.run(() -> ((Date) tasks.getVariable(task.getId(), ASKED_AT)).toInstant()));
    }

    /** Sets the text that the form shows of the request; it is kept out of history. */
    public void show(String contactId, String asked) {
        task(contactId)
                .ifPresent(task -> application.run(() -> {
                    runtime.setVariable(task.getProcessInstanceId(), ASKED, asked);
                    return null;
                }));
    }

    private Optional<Task> task(String contactId) {
        return application.run(() -> Optional.ofNullable(tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(contactId)
                .singleResult()));
    }
}
