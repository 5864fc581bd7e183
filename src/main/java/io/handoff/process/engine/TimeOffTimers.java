package io.handoff.process.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** One instance of {@code time-off.bpmn} for each time off that lies ahead, and no other. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TimeOffTimers {

    private static final String PROCESS = "time-off";

    private final RuntimeService runtime;
    private final AsApplication application;

    /** Starts what is missing and ends what is not wanted any more; called again it changes nothing. */
    public void are(String repId, Collection<Instant> beginnings) {
        application.run(() -> {
            var missing = new TreeSet<>(beginnings);
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(repId)
                    .list()
                    .forEach(running -> keepOrEnd(running.getId(), missing));
            missing.forEach(begins -> runtime.startProcessInstanceByKey(
                    PROCESS, repId, Map.of("repId", repId, "beginsAt", Date.from(begins))));
            return null;
        });
    }

    private void keepOrEnd(String instance, TreeSet<Instant> missing) {
        var begins = ((Date) runtime.getVariable(instance, "beginsAt")).toInstant();
        if (!missing.remove(begins)) {
            runtime.deleteProcessInstance(instance, "The time off changed");
        }
    }
}
