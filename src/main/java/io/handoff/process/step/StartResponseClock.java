package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.clock.RecordResponse;
import io.handoff.process.clock.RunClock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start response clock": sets the times of the three timers. */
@Component
@RequiredArgsConstructor
class StartResponseClock implements JavaDelegate {

    private final RunClock clock;
    private final RecordResponse responses;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        var times = clock.start(handoff);
        handoff.set("respondBy", times.respondBy())
                .set("reassignAt", times.reassignAt())
                .set("opsReviewAt", times.opsReviewAt())
                .set("responded", responses.isKnown(handoff.mqlId()));
    }
}
