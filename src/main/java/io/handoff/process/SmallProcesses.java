package io.handoff.process;

import io.handoff.process.engine.AsApplication;
import io.handoff.process.engine.Correlation;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Starts the small processes beside the handoff, for work that touches the outside or must be tried again. An instance is committed with
 * the fact it belongs to and runs afterwards: the engine is the outbox and the scheduler.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SmallProcesses {

    private final RuntimeService runtime;
    private final AsApplication application;

    public void start(String process, String businessKey, Map<String, Object> variables) {
        application.run(() -> runtime.startProcessInstanceByKey(process, businessKey, variables));
    }

    /** Tells the instance with this key; that none waits for it is fine. */
    public void tell(String businessKey, String message) {
        application.run(() -> {
            Correlation.all(runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey));
            return null;
        });
    }
}
