package io.handoff.privacy.step;

import io.handoff.privacy.Retention;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Delete expired data": deletes what is older than {@code handoff.retention} allows. */
@Component
@RequiredArgsConstructor
class DeleteExpiredData implements JavaDelegate {

    private final Retention retention;

    @Override
    public void execute(DelegateExecution execution) {
        retention.deleteExpired();
    }
}
