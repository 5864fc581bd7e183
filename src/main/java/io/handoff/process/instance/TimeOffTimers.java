package io.handoff.process.instance;

import static io.handoff.engine.VariableNames.BEGINS_AT;
import static io.handoff.engine.VariableNames.REP_ID;

import io.handoff.engine.AsApplication;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeSet;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Keeps exactly one instance of {@code time-off.bpmn} per future time off of a rep. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TimeOffTimers {

    private static final String PROCESS = "time-off";

    private final RuntimeService runtime;
    private final AsApplication application;

    /** Starts missing instances and ends obsolete ones; idempotent. */
    public void are(String repId, Collection<Instant> beginnings) {
        application.run(() -> {
            var missing = new TreeSet<>(beginnings);
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(repId)
                    .list()
                    .forEach(running -> keepOrEnd(running.getId(), missing));
            missing.forEach(begins -> runtime.startProcessInstanceByKey(
                    PROCESS, repId, Map.of(REP_ID, repId, "beginsAt", Date.from(begins))));
            return null;
        });
    }

    private void keepOrEnd(String instance, TreeSet<Instant> missing) {
        var begins = ((Date) runtime.getVariable(instance, BEGINS_AT)).toInstant();
        if (!missing.remove(begins)) {
            runtime.deleteProcessInstance(instance, "The time off changed");
        }
    }
}
