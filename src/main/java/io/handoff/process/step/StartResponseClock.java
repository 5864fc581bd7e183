package io.handoff.process.step;

import static io.handoff.engine.VariableNames.OPS_REVIEW_AT;
import static io.handoff.engine.VariableNames.REASSIGN_AT;
import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.RESPOND_BY;

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
        handoff.set(RESPOND_BY, times.respondBy())
                .set(REASSIGN_AT, times.reassignAt())
                .set(OPS_REVIEW_AT, times.opsReviewAt())
                .set(RESPONDED, responses.isKnown(handoff.mqlId()));
    }
}
