package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.EVENT_DEAL_CLOSED;
import static io.handoff.engine.MessageNames.DEAL_CREATED;
import static io.handoff.engine.VariableNames.DEAL_CLOSED;
import static io.handoff.engine.VariableNames.DEAL_OUTCOME;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.OUTCOME;
import static io.handoff.engine.VariableNames.REJECT_REASON;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.decision.RejectReasons;
import io.handoff.engine.MessageNames;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.SalesDecision;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.MqlNotifications;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Moves contacts along with their deals. Steps that sales skipped are implied, in order and flagged. Variables are set first; then each
 * wait state that the deal answers is left, and the gateways behind it read the variables.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DealProgress {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final Deals deals;
    private final Lifecycle lifecycle;
    private final ApplyDecision applyDecision;
    private final ImpliedHandoff implied;
    private final RejectReasons reasons;
    private final HandoffInstances instances;
    private final MqlNotifications notifications;
    private final Clock clock;

    public void created(Deal deal, Instant at) {
        notifyOfDisqualified(deal);
        news(contactOf(deal), at, Map.of(DEAL_THERE, true, "dealOutcome", "OPEN"));
    }

    /** A contact never leaves Disqualified automatically, so ops are notified that the CRM has a deal. */
    private void notifyOfDisqualified(Deal deal) {
        if (lifecycle.stageOf(contactOf(deal)) == Stage.DISQUALIFIED) {
            notifications.opsThatDisqualifiedHasDeal(contactOf(deal), deal);
        }
    }

    public void closed(Deal deal, Instant at) {
        if (deal.status() == Deal.Status.WON) {
            notifyOfDisqualified(deal);
        }
        closed(contactOf(deal), deal, at);
        for (var other : others(deal)) {
            isNoCustomerAnyMore(other, at);
            if (deals.openDealsOf(other).isEmpty()
                    && handoffs.of(other).filter(this::isOpportunity).isPresent()) {
                closed(other, deal, at);
            }
        }
    }

    /** A lost deal is ignored while another one is open; one that was won before ends the stage Customer. */
    private void closed(String contactId, Deal deal, Instant at) {
        isNoCustomerAnyMore(contactId, at);
        var facts = new HashMap<String, Object>();
        facts.put(DEAL_THERE, true);
        if (deal.status() == Deal.Status.WON) {
            facts.put(DEAL_CLOSED, true);
            facts.put(DEAL_OUTCOME, "WON");
        } else if (deals.openDealsOf(contactId).isEmpty()) {
            facts.put(DEAL_CLOSED, true);
            facts.put(DEAL_OUTCOME, "LOST");
            facts.put(OUTCOME, "LOST");
            facts.put(REJECT_REASON, reasons.codeOf(deal.reason()).orElse("OTHER"));
        }
        news(contactId, at, facts);
    }

    /** Reopened after lost: an opportunity again, wherever the contact is now. Reopened after won: no customer any more. */
    public void reopened(Deal deal, Instant at) {
        others(deal).forEach(other -> isNoCustomerAnyMore(other, at));
        if (!isNoCustomerAnyMore(contactOf(deal), at)) {
            created(deal, at);
        }
    }

    /** Without a won deal a customer is an opportunity again, with its former MQL. Returns whether the stage was moved. */
    private boolean isNoCustomerAnyMore(String contactId, Instant at) {
        if (lifecycle.stageOf(contactId) != Stage.CUSTOMER || !isWithoutWonDeal(contactId)) {
            return false;
        }
        isOpportunityAgain(contactId);
        implied.start(contactId, at, Map.of(DEAL_THERE, true, "dealOutcome", "OPEN"));
        return true;
    }

    private void isOpportunityAgain(String contactId) {
        lifecycle.move(
                contactId, Stage.OPPORTUNITY, MoveCause.step(MoveCause.PROCESS, "DEAL_REOPENED"), clock.instant());
        mqls.of(contactId).forEach(mql -> mqls.change(mql.id(), Mql::noCustomerAnyMore));
    }

    private boolean isWithoutWonDeal(String contactId) {
        return deals.of(contactId).stream().noneMatch(deal -> deal.status() == Deal.Status.WON);
    }

    public void deleted(Deal deal, Instant at) {
        deal.contactIds().forEach(contactId -> left(contactId, at));
    }

    /** Returns the contact to "Create deal" unless it has another open deal. */
    public void left(String contactId, Instant at) {
        if (!deals.openDealsOf(contactId).isEmpty()) {
            isNoCustomerAnyMore(contactId, at);
            return;
        }
        if (lifecycle.stageOf(contactId) == Stage.CUSTOMER && isWithoutWonDeal(contactId)) {
            isOpportunityAgain(contactId);
            lifecycle.move(contactId, Stage.SQL, MoveCause.step(MoveCause.PROCESS, "DEAL_DELETED"), clock.instant());
            implied.start(contactId, at, Map.of(DEAL_THERE, false, "dealOutcome", "DELETED"));
            return;
        }
        if (lifecycle.stageOf(contactId) != Stage.OPPORTUNITY) {
            return;
        }
        handoffs.of(contactId).filter(this::isInDeal).ifPresent(handoff -> {
            var instance = handoff.processInstanceId();
            lifecycle.move(contactId, Stage.SQL, MoveCause.step(MoveCause.PROCESS, "DEAL_DELETED"), clock.instant());
            instances.set(instance, Map.of(DEAL_THERE, false, "dealOutcome", "DELETED"));
            instances.correlate(instance, MessageNames.DEAL_CLOSED);
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
            instances.set(handoff.get().processInstanceId(), facts);
            var mql = mqls.latestOf(contactId).orElseThrow();
            applyDecision.accept(handoff.get(), mql, SalesDecision.impliedByDeal(clock.instant()));
        } else {
            implied.startInstead(handoff.get(), at, facts);
        }
    }

    private void tell(Handoff handoff, Map<String, Object> facts) {
        var instance = handoff.processInstanceId();
        instances.set(instance, facts);
        instances.correlate(instance, DEAL_CREATED);
        if (facts.containsKey("dealClosed")) {
            instances.correlate(instance, MessageNames.DEAL_CLOSED);
        }
    }

    private boolean waitsForDecision(Handoff handoff) {
        return instances.task(handoff.processInstanceId(), ACCEPT_OR_REJECT_MQL).isPresent();
    }

    /** False in nurture after a lost deal or a disqualified SQL: a new deal then starts a new handoff. */
    private boolean isInDeal(Handoff handoff) {
        var instance = handoff.processInstanceId();
        return instances.waitsAt(instance, CREATE_DEAL) || isOpportunity(handoff);
    }

    private boolean isOpportunity(Handoff handoff) {
        return instances.waitsAt(handoff.processInstanceId(), EVENT_DEAL_CLOSED);
    }

    /** The deal's contacts except its primary one, see {@link #closed}. */
    private static List<String> others(Deal deal) {
        return deal.contactIds().stream().skip(1).toList();
    }

    private static String contactOf(Deal deal) {
        return deal.contactIds().get(0);
    }
}
