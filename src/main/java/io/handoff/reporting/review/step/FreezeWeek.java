package io.handoff.reporting.review.step;

import static io.handoff.engine.VariableNames.FROZEN_NOW;
import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.engine.HandoffVariables;
import io.handoff.reporting.review.FreezeWeeks;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Freeze week": stores the numbers of the last whole week. */
@Component
@RequiredArgsConstructor
class FreezeWeek implements JavaDelegate {

    private final FreezeWeeks weeks;

    @Override
    public void execute(DelegateExecution execution) {
        var frozen = weeks.lastWeek();
        execution.setProcessBusinessKey(frozen.week());
        HandoffVariables.of(execution).set(WEEK, frozen.week()).set(FROZEN_NOW, frozen.frozenNow());
    }
}
