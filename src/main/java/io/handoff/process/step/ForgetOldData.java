package io.handoff.process.step;

import io.handoff.process.retention.Retention;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Forget old data": what is older than {@code handoff.retention} allows. */
@Component
class ForgetOldData implements JavaDelegate {

    private final Retention retention;

    ForgetOldData(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.night();
    }
}
