package io.handoff.process.facade;

import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Decision;
import io.handoff.process.Handoff;
import io.handoff.process.Mql;
import io.handoff.process.MqlStatus;
import io.handoff.process.Mqls;
import io.handoff.process.engine.HandoffInstances;
import io.handoff.process.mql.PromoteContact;
import io.handoff.process.mql.RecordDecision;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/**
 * A handoff that begins where a deal shows the contact to be: an MQL and its acceptance that nobody recorded are made up for, flagged. A
 * contact that was an opportunity before goes on with the MQL it had.
 */
@Component
@RequiredArgsConstructor
class ImpliedHandoff {

    private final Lifecycle lifecycle;
    private final StartHandoff startHandoff;
    private final DealPhase dealPhase;
    private final PromoteContact promote;
    private final Mqls mqls;
    private final RecordDecision recordDecision;
    private final HandoffInstances walk;
    private final Clock clock;

    void start(String contactId, Instant at, Map<String, Object> facts) {
        var implied = new HashMap<>(facts);
        implied.put("impliedBy", "deal");
        if (wasThereBefore(contactId)) {
            implied.put("mqlId", acceptedOrImplied(contactId, at));
            implied.putAll(dealPhase.of(contactId));
            startHandoff.at("OPPORTUNITY", contactId, at, implied);
        } else {
            implied.put("mqlId", promote.toImpliedMql(contactId, at, "deal"));
            startHandoff.at("SQL", contactId, at, implied);
        }
    }

    /**
     * The handoff waits elsewhere, in a nurture or for an owner: it ends, and goes on from the deal. An MQL that waits for an owner is
     * accepted by it, not made anew.
     */
    void startInstead(Handoff handoff, Instant at, Map<String, Object> facts) {
        var waiting = mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.isOpen() && mql.handoffId().equals(handoff.id()));
        waiting.ifPresent(mql -> recordDecision.record(mql, Decision.impliedByDeal(clock.instant()), false));
        walk.tell(handoff.processInstanceId(), "StageSetByAdmin");
        if (waiting.isEmpty()) {
            start(handoff.contactId(), at, facts);
            return;
        }
        var implied = new HashMap<>(facts);
        implied.put("impliedBy", "deal");
        implied.put("mqlId", waiting.get().id());
        startHandoff.at("SQL", handoff.contactId(), at, implied);
    }

    /** After a merge the last MQL may be one that the other contact had, and sales rejected: then the deal is a pass of its own. */
    private String acceptedOrImplied(String contactId, Instant at) {
        return mqls.latestOf(contactId)
                .filter(mql -> mql.status() == MqlStatus.ACCEPTED)
                .map(Mql::id)
                .orElseGet(() -> promote.impliedMqlRow(contactId, at, "deal"));
    }

    private boolean wasThereBefore(String contactId) {
        var stage = lifecycle.stageOf(contactId);
        return (stage == Stage.SQL || stage == Stage.OPPORTUNITY)
                && mqls.latestOf(contactId).isPresent();
    }
}
