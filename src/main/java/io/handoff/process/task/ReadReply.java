package io.handoff.process.task;

import static io.handoff.engine.ElementIds.READ_REPLY;
import static io.handoff.engine.VariableNames.REPLY_MEANS;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.NurtureStays;
import io.handoff.process.FieldLabels;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Read reply": marketing classifies a contact's reply. */
@Component
@RequiredArgsConstructor
class ReadReply implements TaskRule {

    private static final Set<String> MEANINGS = Set.of("INTERESTED", "NOT_NOW", "CONTINUE", "UNSUBSCRIBE");

    private final NurtureStays stays;

    @Override
    public String task() {
        return READ_REPLY;
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables reply) {
        var meaning = reply.maybe(REPLY_MEANS).orElse("");
        if (!MEANINGS.contains(meaning)) {
            throw new RefusedByRule(
                    "Say what the answer means: INTERESTED, NOT_NOW, CONTINUE (no answer to us) or UNSUBSCRIBE.");
        }
        if (meaning.equals("INTERESTED")) {
            refuseWhoWaitsForAFact(reply.mqlId());
        }
    }

    private void refuseWhoWaitsForAFact(String mqlId) {
        stays.find(mqlId).filter(stay -> stay.waitsFor() != null).ifPresent(stay -> {
            throw new RefusedByRule(
                    "Sales rejected this contact until this changes: %s. Correct it where the contact's data comes from; then it goes to sales by itself. Until then choose \"Not now\"."
                            .formatted(FieldLabels.of(stay.waitsFor())));
        });
    }
}
