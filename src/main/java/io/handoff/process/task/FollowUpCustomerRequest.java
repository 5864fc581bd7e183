package io.handoff.process.task;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Follow up customer request": records the outcome of the request. */
@Component
@RequiredArgsConstructor
class FollowUpCustomerRequest implements TaskRule {

    private static final Set<String> OUTCOMES = Set.of("ANSWERED", "DEAL", "NOTHING");
    private static final String ASKED = "asked";

    private final CurrentPerson person;

    @Override
    public String task() {
        return "Task_FollowUpCustomerRequest";
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables request) {
        person.mustWorkFor(request.text("team"));
        if (!OUTCOMES.contains(request.maybe("requestOutcome").orElse(""))) {
            throw new RefusedByRule("Choose what came of the request: answered, a new deal, or nothing.");
        }
        task.removeVariable(ASKED);
    }
}
