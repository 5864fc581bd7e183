package io.handoff.process.facade;

import static io.handoff.engine.MessageNames.CONTACT_ERASED;
import static io.handoff.engine.MessageNames.STAGE_SET_BY_ADMIN;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.MQL_TYPE;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.pass.PromoteContact;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ends a handoff from outside the process: stage set by an admin, merge, erasure. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AdminMoves {

    private static final Set<Stage> WITH_A_HANDOFF = Set.of(Stage.MQL, Stage.SQL, Stage.OPPORTUNITY);

    private final OpenHandoffs handoffs;
    private final StartHandoff startHandoff;
    private final DealPhaseVariables dealPhaseVariables;
    private final PromoteContact promote;
    private final Mqls mqls;
    private final Lifecycle lifecycle;
    private final Deals deals;
    private final MergeHandoffs mergeHandoffs;
    private final HandoffInstances instances;
    private final Clock clock;

    public void setStage(String contactId, Stage stage, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedByRule("To move a stage by hand, give a reason; it is kept in the contact's history.");
        }
        if (stage == Stage.CUSTOMER
                && deals.of(contactId).stream().noneMatch(deal -> deal.status() == Deal.Status.WON)) {
            throw new RefusedByRule(
                    "A customer needs a won deal. Record the deal as won; the stage follows by itself.");
        }
        if (lifecycle.stageOf(contactId) == stage) {
            // a repeated request must not end the handoff that the first one started
            return;
        }
        handoffs.of(contactId)
                .ifPresent(handoff -> instances.correlate(handoff.processInstanceId(), STAGE_SET_BY_ADMIN));
        lifecycle.move(contactId, stage, new MoveCause(by, reason, false, true), clock.instant());
        if (WITH_A_HANDOFF.contains(stage)) {
            continueAt(contactId, stage);
        }
    }

    /** At MQL the process inserts the MQL itself; at later stages the handoff needs one first. */
    private void continueAt(String contactId, Stage stage) {
        var now = clock.instant();
        var variables = new HashMap<String, Object>();
        variables.put(IMPLIED_BY, "hand");
        if (stage == Stage.MQL) {
            variables.put(MQL_TYPE, "BY_HAND");
        } else {
            variables.put(MQL_ID, promote.impliedMqlRow(contactId, now, "hand"));
        }
        if (stage == Stage.OPPORTUNITY) {
            variables.putAll(dealPhaseVariables.of(contactId));
            variables.put(DEAL_THERE, !deals.openDealsOf(contactId).isEmpty());
        }
        startHandoff.at(stage.name(), contactId, now, variables);
    }

    public void merged(String survivorId, String mergedId) {
        mergeHandoffs.of(survivorId, mergedId);
    }

    public void erased(String contactId) {
        handoffs.of(contactId)
                .ifPresent(handoff -> instances.correlateOrEnd(handoff.processInstanceId(), CONTACT_ERASED));
    }
}
