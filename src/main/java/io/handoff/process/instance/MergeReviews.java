package io.handoff.process.instance;

import static io.handoff.engine.VariableNames.CONTACT_ID;

import io.handoff.engine.AsApplication;
import io.handoff.engine.SmallProcesses;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Asks operations whether merged contacts are one person; the contact is locked, so they are asked once. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MergeReviews {

    private static final String PROCESS = "merge-undone";

    private final SmallProcesses processes;
    private final TaskService tasks;
    private final AsApplication application;

    /** @param formerId an id that was merged into the contact */
    public void ask(String contactId, String formerId) {
        var asked = application.run(() -> tasks.createTaskQuery()
                        .processDefinitionKey(PROCESS)
                        .processVariableValueEquals("formerId", formerId)
                        .count()
                > 0);
        if (!asked) {
            processes.start(PROCESS, contactId, Map.of(CONTACT_ID, contactId, "formerId", formerId));
        }
    }
}
