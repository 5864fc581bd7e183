package io.handoff.process.facade;

import static io.handoff.engine.MessageNames.STAGE_SET_BY_ADMIN;
import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.process.SalesDecision;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.pass.PromoteContact;
import io.handoff.process.salesdecision.RecordDecision;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Starts a handoff at the stage that a deal implies; a missing MQL and its acceptance are added and flagged. A contact that was SQL or
 * Opportunity before keeps its MQL.
 */
@Component
@RequiredArgsConstructor
class ImpliedHandoff {

    private final Lifecycle lifecycle;
    private final StartHandoff startHandoff;
    private final DealPhaseVariables dealPhaseVariables;
    private final PromoteContact promote;
    private final Mqls mqls;
    private final RecordDecision recordDecision;
    private final HandoffInstances instances;
    private final Clock clock;

    void start(String contactId, Instant at, Map<String, Object> facts) {
        var implied = new HashMap<>(facts);
        implied.put(IMPLIED_BY, "deal");
        if (wasThereBefore(contactId)) {
            implied.put(MQL_ID, acceptedOrImplied(contactId, at));
            implied.putAll(dealPhaseVariables.of(contactId));
            startHandoff.at("OPPORTUNITY", contactId, at, implied);
        } else {
            implied.put(MQL_ID, promote.toImpliedMql(contactId, at, "deal"));
            startHandoff.at("SQL", contactId, at, implied);
        }
    }

    /**
     * Ends a handoff that waits elsewhere, in nurture or for an owner, and starts one at the deal. An MQL that waits for an owner is
     * accepted, not added again.
     */
    void startInstead(Handoff handoff, Instant at, Map<String, Object> facts) {
        var waiting = mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.isOpen() && mql.handoffId().equals(handoff.id()));
        waiting.ifPresent(mql -> recordDecision.record(
                mql, SalesDecision.impliedByDeal(clock.instant()), instances.variables(handoff.processInstanceId())));
        instances.correlate(handoff.processInstanceId(), STAGE_SET_BY_ADMIN);
        if (waiting.isEmpty()) {
            start(handoff.contactId(), at, facts);
            return;
        }
        var implied = new HashMap<>(facts);
        implied.put(IMPLIED_BY, "deal");
        implied.put(MQL_ID, waiting.get().id());
        startHandoff.at("SQL", handoff.contactId(), at, implied);
    }

    /** After a merge the latest MQL may be the other contact's, rejected by sales: then the deal gets an MQL of its own. */
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
