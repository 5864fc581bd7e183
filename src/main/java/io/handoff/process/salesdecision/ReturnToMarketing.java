package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.REASON_CODE;
import static io.handoff.engine.VariableNames.REJECT_REASON;

import io.handoff.assignment.Assignments;
import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import java.time.Clock;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ends sales' ownership of a contact. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReturnToMarketing {

    private final Lifecycle lifecycle;
    private final Assignments assignments;
    private final Mqls mqls;
    private final RejectionFollowUp followUps;
    private final RejectReasons rejectReasons;
    private final Clock clock;

    /** Rejected: stage Lead, no owner. */
    public void toMarketing(HandoffVariables handoff) {
        giveTurnBack(handoff);
        assignments.release(handoff.mqlId(), "REJECTED", clock.instant());
        lifecycle.move(handoff.contactId(), Stage.LEAD, cause(handoff, "REJECTED"), clock.instant());
    }

    /** Disqualified, before or after it became an MQL. */
    public void forGood(HandoffVariables handoff) {
        handoff.maybe(MQL_ID).ifPresent(mqlId -> {
            giveTurnBack(handoff);
            assignments.release(mqlId, "DISQUALIFIED", clock.instant());
            mqls.change(mqlId, mql -> mql.cameTo("DISQUALIFIED"));
            followUps.record(handoff);
        });
        lifecycle.move(handoff.contactId(), Stage.DISQUALIFIED, cause(handoff, "DISQUALIFIED"), clock.instant());
    }

    /** The rep gets the turn back if the reject reason says that the MQL could not be worked. */
    private void giveTurnBack(HandoffVariables handoff) {
        handoff.maybe(REJECT_REASON)
                .filter(rejectReasons::giveTurnBack)
                .ifPresent(reason -> assignments.giveBackTurn(handoff.mqlId(), clock.instant()));
    }

    private MoveCause cause(HandoffVariables handoff, String otherwise) {
        var reason = handoff.maybe(REJECT_REASON)
                .or(() -> handoff.maybe(REASON_CODE))
                .orElse(otherwise);
        return MoveCause.step(whoDecided(handoff), reason);
    }

    private String whoDecided(HandoffVariables handoff) {
        return handoff.maybe(MQL_ID).flatMap(mqls::find).map(Mql::decidedBy).orElse(MoveCause.PROCESS);
    }
}
