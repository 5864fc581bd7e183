package io.handoff.engine;

import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Starts the small processes beside the handoff, for outside calls and work that needs retries. An instance is committed with the fact it
 * belongs to and runs afterwards: the engine is outbox and scheduler.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SmallProcesses {

    private final RuntimeService runtime;
    private final AsApplication application;

    public void start(String process, String businessKey, Map<String, Object> variables) {
        application.run(() -> runtime.startProcessInstanceByKey(process, businessKey, variables));
    }

    /** Sends a message to the instance with this key; does nothing if none waits for it. */
    public void tell(String businessKey, String message) {
        application.run(() -> {
            Correlation.all(runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey));
            return null;
        });
    }
}
