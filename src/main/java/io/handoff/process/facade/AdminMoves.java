package io.handoff.process.facade;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoff;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.RefusedByRule;
import io.handoff.process.engine.HandoffWalk;
import io.handoff.process.mql.PromoteContact;
import io.handoff.process.mql.UniteMqls;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What comes from beside the process and ends a handoff: an admin, a merge, an erasure. */
@Component
public class AdminMoves {

    private static final Set<Stage> FINAL = Set.of(Stage.CUSTOMER, Stage.DISQUALIFIED);
    private static final Set<Stage> WITH_A_HANDOFF = Set.of(Stage.MQL, Stage.SQL, Stage.OPPORTUNITY);

    private final OpenHandoffs handoffs;
    private final StartHandoff startHandoff;
    private final DealPhase dealPhase;
    private final PromoteContact promote;
    private final Mqls mqls;
    private final Lifecycle lifecycle;
    private final Deals deals;
    private final UniteMqls uniteMqls;
    private final HandoffWalk walk;
    private final Clock clock;

    AdminMoves(
            OpenHandoffs handoffs,
            StartHandoff startHandoff,
            DealPhase dealPhase,
            PromoteContact promote,
            Mqls mqls,
            Lifecycle lifecycle,
            Deals deals,
            UniteMqls uniteMqls,
            HandoffWalk walk,
            Clock clock) {
        this.handoffs = handoffs;
        this.startHandoff = startHandoff;
        this.dealPhase = dealPhase;
        this.promote = promote;
        this.mqls = mqls;
        this.lifecycle = lifecycle;
        this.deals = deals;
        this.uniteMqls = uniteMqls;
        this.walk = walk;
        this.clock = clock;
    }

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
            // a second click must not end the handoff that the first one began
            return;
        }
        handoffs.of(contactId).ifPresent(handoff -> walk.tell(handoff.processInstanceId(), "StageSetByAdmin"));
        lifecycle.move(contactId, stage, new MoveCause(by, reason, false, true), clock.instant());
        if (WITH_A_HANDOFF.contains(stage)) {
            goOn(contactId, stage);
        }
    }

    /** At MQL the process makes the new MQL itself; further up it needs one to belong to. */
    private void goOn(String contactId, Stage stage) {
        var now = clock.instant();
        var variables = new HashMap<String, Object>();
        variables.put("impliedBy", "hand");
        if (stage == Stage.MQL) {
            variables.put("mqlType", "BY_HAND");
        } else {
            variables.put("mqlId", promote.impliedMqlRow(contactId, now, "hand"));
        }
        if (stage == Stage.OPPORTUNITY) {
            variables.putAll(dealPhase.of(contactId));
        }
        startHandoff.at(stage.name(), contactId, now, variables);
    }

    /** The handoff of the earlier MQL goes on; the other one ends. */
    public void merged(String survivorId, String mergedId) {
        oneHandoffOf(survivorId, mergedId);
        uniteMqls.of(survivorId, mergedId);
    }

    private void oneHandoffOf(String survivorId, String mergedId) {
        var merged = handoffs.of(mergedId);
        if (merged.isEmpty()) {
            return;
        }
        var surviving = handoffs.of(survivorId);
        if (FINAL.contains(lifecycle.stageOf(survivorId))) {
            surviving.ifPresent(other -> walk.tell(other.processInstanceId(), "ContactMergedAway"));
            walk.tell(merged.get().processInstanceId(), "ContactMergedAway");
            return;
        }
        if (surviving.isPresent() && !goesOn(merged.get(), surviving.get())) {
            walk.tell(merged.get().processInstanceId(), "ContactMergedAway");
            return;
        }
        surviving.ifPresent(other -> walk.tell(other.processInstanceId(), "ContactMergedAway"));
        handoffs.moveTo(merged.get().id(), survivorId);
        walk.belongsTo(merged.get().processInstanceId(), survivorId);
    }

    /** The one that is further on; of two alike the earlier. */
    private boolean goesOn(Handoff one, Handoff other) {
        var difference = progress(one) - progress(other);
        return difference > 0 || difference == 0 && one.startedAt().isBefore(other.startedAt());
    }

    /** With a deal, with sales, or with marketing. */
    private int progress(Handoff handoff) {
        var instance = handoff.processInstanceId();
        if (walk.waitsAt(instance, "Task_CreateDeal") || walk.waitsAt(instance, "Event_DealClosed")) {
            return 2;
        }
        return mqls.latestOf(handoff.contactId()).filter(Mql::isOpen).isPresent() ? 1 : 0;
    }

    public void erased(String contactId) {
        handoffs.of(contactId).ifPresent(handoff -> walk.tell(handoff.processInstanceId(), "ContactErased"));
    }
}
