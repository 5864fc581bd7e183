package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.BOUNDARY_OPS_REVIEW_DUE;
import static io.handoff.engine.ElementIds.SUB_PROCESS_SALES_FOLLOW_UP;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.OWNER;
import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.assignment.Assignments;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.clock.RecordResponse;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.PresentState;
import io.handoff.process.message.RejectionNotifications;
import io.handoff.process.salesdecision.UndoableDecisions;
import io.handoff.sla.ResponseClocks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Undoes a decision on an MQL: the same pass, owner, turn and response clock go on, and the handoff waits in "Sales follow-up" again. What
 * followed the decision, such as a nurture or an account executive's task, ends with its timers.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class UndoDecision {

    private static final List<String> LEFT_BY_THE_DECISION = List.of(
            "decision",
            "rejectReason",
            "impliedBy",
            "reviewOutcome",
            "outcome",
            "action",
            "track",
            "coolOffDays",
            "coolOffUntil",
            "waitsFor",
            "touchTemplate",
            "touchAfter",
            "touchNumber",
            "touchesFrom",
            "touchesStopped",
            "nextTouchAt",
            "accountExecutive",
            "aeTeam",
            "aeStrategy",
            "createDealBy");

    private final UndoableDecisions undoable;
    private final PresentState presentState;
    private final MqlDecisions decisions;
    private final Mqls mqls;
    private final OpenHandoffs handoffs;
    private final NurtureStays stays;
    private final Assignments assignments;
    private final ResponseClocks clocks;
    private final RecordResponse recordResponse;
    private final Lifecycle lifecycle;
    private final HandoffInstances instances;
    private final RejectionNotifications notifications;
    private final Clock clock;

    /** @throws NotAwaited if it is too late, with the reason */
    public void undo(Mql mql, String by) {
        var decision = decisions.latestOf(mql.id()).orElseThrow(() -> new NotAwaited(presentState.of(mql, by)));
        if (mql.isOpen() && decision.isUndone()) {
            return;
        }
        undoable.refusal(mql, decision).ifPresent(why -> {
            throw new NotAwaited(why);
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        asBefore(mql, decision, by, now);
        backToSales(mql, decision);
        stays.clear(mql.id());
        decisions.undone(decision.id(), by, now);
        notifications.thatDecisionIsUndone(decision, mql.status() == MqlStatus.ACCEPTED ? mql.ownerId() : null, by);
    }

    private void asBefore(Mql mql, MqlDecision decision, String by, Instant now) {
        var left = mql.status() == MqlStatus.ACCEPTED ? Stage.SQL : Stage.LEAD;
        mqls.change(mql.id(), one -> one.undone(decision.teamId(), decision.ownerId(), decision.wasResponse()));
        clocks.decisionUndone(mql.id(), decision.wasResponse(), by, now);
        assignments.resume(mql.id(), decision.segmentId(), decision.recordedAt(), now);
        lifecycle.takeBack(
                mql.contactId(), Stage.MQL, left, MoveCause.byHand(by, "The " + decision.noun() + " was undone"), now);
    }

    private void backToSales(Mql mql, MqlDecision decision) {
        var handoff = handoffs.byId(mql.handoffId()).orElseThrow();
        var variables = variables(mql, decision);
        var instance = handoff.processInstanceId();
        if (isOpen(handoff, mql)) {
            instances.set(instance, variables);
            instances.goBack(instance, SUB_PROCESS_SALES_FOLLOW_UP);
        } else {
            instance = instances.resume(instance, SUB_PROCESS_SALES_FOLLOW_UP, variables);
            handoffs.reopen(handoff.id(), instance);
        }
        escalationGoesOn(instance, decision);
    }

    private boolean isOpen(Handoff handoff, Mql mql) {
        return handoffs.of(mql.contactId())
                .map(Handoff::id)
                .filter(handoff.id()::equals)
                .isPresent();
    }

    /** Each stage of the escalation fires once: one that had fired before the decision does not fire again, but an open review comes back. */
    private void escalationGoesOn(String instance, MqlDecision decision) {
        var pending = new HashSet<>(Set.of(decision.pendingTimers().split(",")));
        if (decision.inReview()) {
            pending.add(BOUNDARY_OPS_REVIEW_DUE);
        }
        instances.keepTimers(instance, pending);
    }

    /** Activities that were logged after the decision are responses now. */
    private Map<String, Object> variables(Mql mql, MqlDecision decision) {
        var variables = new HashMap<String, Object>();
        LEFT_BY_THE_DECISION.forEach(name -> variables.put(name, null));
        variables.put(OWNER, decision.ownerId());
        variables.put(TEAM, decision.teamId());
        variables.put(DEAL_THERE, false);
        variables.put(RESPONDED, recordResponse.isKnown(mql.id()));
        return variables;
    }
}
