package io.handoff.process.salesdecision;

import io.handoff.activity.Activities;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.decision.RejectReasons;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Requires logged attempts before a person gives certain reject reasons. Decisions reported by other systems are not checked: refusing them
 * would only lose the fact.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RejectionEvidence {

    private final RejectReasons reasons;
    private final Activities activities;
    private final ActivityOutcomes outcomes;

    /** @throws RefusedByRule if fewer calls, emails and meetings are logged than the reason requires */
    public void require(Mql mql, SalesDecision decision) {
        if (decision.kind() == Kind.ACCEPTED || decision.kind() == null) {
            return;
        }
        var reason = reasons.parse(decision.reason());
        if (reason.minAttempts() == 0) {
            return;
        }
        var logged = activities.attempts(mql.contactId(), mql.mqlAt(), outcomes.of(mql));
        if (logged < reason.minAttempts()) {
            throw new RefusedByRule(
                    "The reason '%s' needs %d attempts, and %s logged. Log your other calls and emails first, or choose another reason."
                            .formatted(reason.label(), reason.minAttempts(), logged == 1 ? "1 is" : logged + " are"));
        }
    }
}
