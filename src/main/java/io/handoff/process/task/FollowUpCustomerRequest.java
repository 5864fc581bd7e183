package io.handoff.process.task;

import static io.handoff.engine.ElementIds.FOLLOW_UP_CUSTOMER_REQUEST;
import static io.handoff.engine.VariableNames.REQUEST_OUTCOME;
import static io.handoff.engine.VariableNames.TEAM;

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
        return FOLLOW_UP_CUSTOMER_REQUEST;
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables request) {
        person.mustWorkFor(request.text(TEAM));
        if (!OUTCOMES.contains(request.maybe(REQUEST_OUTCOME).orElse(""))) {
            throw new RefusedByRule("Choose what came of the request: answered, a new deal, or nothing.");
        }
        task.removeVariable(ASKED);
    }
}
