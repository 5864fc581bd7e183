package io.handoff.process.facade;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Decision;
import io.handoff.process.Handoff;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.engine.HandoffWalk;
import io.handoff.process.rules.RejectReasons;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A deal tells where its primary contact stands, whatever sales clicked: steps it skipped are taken by implication, in order and flagged.
 * The facts are set first; then each wait state that the deal answers is left, and the gateways behind it read the facts.
 */
@Component
public class DealNews {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final Deals deals;
    private final Lifecycle lifecycle;
    private final Decide decide;
    private final ImpliedHandoff implied;
    private final RejectReasons reasons;
    private final HandoffWalk walk;
    private final Clock clock;

    DealNews(
            OpenHandoffs handoffs,
            Mqls mqls,
            Deals deals,
            Lifecycle lifecycle,
            Decide decide,
            ImpliedHandoff implied,
            RejectReasons reasons,
            HandoffWalk walk,
            Clock clock) {
        this.handoffs = handoffs;
        this.mqls = mqls;
        this.deals = deals;
        this.lifecycle = lifecycle;
        this.decide = decide;
        this.implied = implied;
        this.reasons = reasons;
        this.walk = walk;
        this.clock = clock;
    }

    public void created(Deal deal, Instant at) {
        news(contactOf(deal), at, Map.of("dealThere", true, "dealOutcome", "OPEN"));
    }

    /** A lost deal says nothing while another one is open; one that was won before makes nobody a customer. */
    public void closed(Deal deal, Instant at) {
        isNoCustomerAnyMore(contactOf(deal), at);
        var facts = new HashMap<String, Object>();
        facts.put("dealThere", true);
        if (deal.status() == Deal.Status.WON) {
            facts.put("dealClosed", true);
            facts.put("dealOutcome", "WON");
        } else if (deals.openDealsOf(contactOf(deal)).isEmpty()) {
            facts.put("dealClosed", true);
            facts.put("dealOutcome", "LOST");
            facts.put("outcome", "LOST");
            facts.put("rejectReason", reasons.codeOf(deal.reason()).orElse("OTHER"));
        }
        news(contactOf(deal), at, facts);
    }

    /** Lost and open again: an opportunity, wherever the contact was sent meanwhile. Won and open again: no customer yet. */
    public void reopened(Deal deal, Instant at) {
        if (!isNoCustomerAnyMore(contactOf(deal), at)) {
            created(deal, at);
        }
    }

    /** A customer needs a won deal: with none left the contact is an opportunity again, with the MQL it had. */
    private boolean isNoCustomerAnyMore(String contactId, Instant at) {
        if (lifecycle.stageOf(contactId) != Stage.CUSTOMER
                || deals.of(contactId).stream().anyMatch(deal -> deal.status() == Deal.Status.WON)) {
            return false;
        }
        lifecycle.move(
                contactId, Stage.OPPORTUNITY, MoveCause.step(MoveCause.PROCESS, "DEAL_REOPENED"), clock.instant());
        mqls.latestOf(contactId).ifPresent(mql -> mqls.noCustomerAnyMore(mql.id()));
        implied.start(contactId, at, Map.of("dealThere", true, "dealOutcome", "OPEN"));
        return true;
    }

    /** Back to "Create deal", unless there is another one. */
    public void deleted(Deal deal, Instant at) {
        var contactId = contactOf(deal);
        isNoCustomerAnyMore(contactId, at);
        if (!deals.openDealsOf(contactId).isEmpty() || lifecycle.stageOf(contactId) != Stage.OPPORTUNITY) {
            return;
        }
        handoffs.of(contactId).filter(this::isInDeal).ifPresent(handoff -> {
            var instance = handoff.processInstanceId();
            lifecycle.move(contactId, Stage.SQL, MoveCause.step(MoveCause.PROCESS, "DEAL_DELETED"), clock.instant());
            walk.set(instance, Map.of("dealThere", false, "dealOutcome", "DELETED"));
            walk.tell(instance, "DealClosed");
        });
    }

    private void news(String contactId, Instant at, Map<String, Object> facts) {
        var stage = lifecycle.stageOf(contactId);
        if (stage == Stage.CUSTOMER || stage == Stage.DISQUALIFIED) {
            return;
        }
        var handoff = handoffs.of(contactId);
        if (handoff.isEmpty()) {
            implied.start(contactId, at, facts);
        } else if (isInDeal(handoff.get())) {
            tell(handoff.get(), facts);
        } else if (waitsForDecision(handoff.get())) {
            walk.set(handoff.get().processInstanceId(), facts);
            var mql = mqls.latestOf(contactId).orElseThrow();
            decide.accept(handoff.get(), mql, Decision.impliedByDeal(clock.instant()));
        } else {
            implied.startInstead(handoff.get(), at, facts);
        }
    }

    private void tell(Handoff handoff, Map<String, Object> facts) {
        var instance = handoff.processInstanceId();
        walk.set(instance, facts);
        walk.tell(instance, "DealCreated");
        if (facts.containsKey("dealClosed")) {
            walk.tell(instance, "DealClosed");
        }
    }

    private boolean waitsForDecision(Handoff handoff) {
        return walk.task(handoff.processInstanceId(), "Task_AcceptOrRejectMql").isPresent();
    }

    /** A lost opportunity or a disqualified SQL may be nurtured: then a new deal begins anew. */
    private boolean isInDeal(Handoff handoff) {
        var instance = handoff.processInstanceId();
        return walk.waitsAt(instance, "Task_CreateDeal") || walk.waitsAt(instance, "Event_DealClosed");
    }

    private static String contactOf(Deal deal) {
        return deal.contactIds().get(0);
    }
}
