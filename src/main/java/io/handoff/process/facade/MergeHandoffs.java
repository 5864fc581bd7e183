package io.handoff.process.facade;

import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoff;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.OpenHandoffs;
import io.handoff.process.engine.HandoffInstances;
import io.handoff.process.mql.MqlNotifications;
import io.handoff.process.mql.UniteMqls;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Two contacts became one: at most one handoff goes on, as the survivor's, and the stage is where that one stands. */
@Component
@RequiredArgsConstructor
class MergeHandoffs {

    private static final Set<Stage> FINAL = Set.of(Stage.CUSTOMER, Stage.DISQUALIFIED);

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final UniteMqls uniteMqls;
    private final Deals deals;
    private final Lifecycle lifecycle;
    private final HandoffInstances walk;
    private final MqlNotifications tell;
    private final Clock clock;

    void of(String survivorId, String mergedId) {
        oneOf(survivorId, mergedId);
        uniteMqls.of(survivorId, mergedId);
        handoffs.of(survivorId).ifPresent(this::stageIsWhereItStands);
    }

    private void oneOf(String survivorId, String mergedId) {
        var merged = handoffs.of(mergedId);
        var surviving = handoffs.of(survivorId);
        if (FINAL.contains(lifecycle.stageOf(survivorId))) {
            // either was a customer, or disqualified: neither walks on
            surviving.ifPresent(this::end);
            merged.ifPresent(this::end);
            tellOfDeals(survivorId);
        } else if (merged.isPresent() && surviving.isPresent() && !goesOn(merged.get(), surviving.get())) {
            end(merged.get());
        } else if (merged.isPresent()) {
            surviving.ifPresent(this::end);
            handoffs.moveTo(merged.get().id(), survivorId);
            walk.belongsTo(merged.get().processInstanceId(), survivorId);
        }
    }

    /** Of somebody who is disqualified a deal came along. */
    private void tellOfDeals(String contactId) {
        if (lifecycle.stageOf(contactId) == Stage.DISQUALIFIED) {
            deals.openDealsOf(contactId).forEach(deal -> tell.opsThatDisqualifiedHasDeal(contactId, deal));
        }
    }

    private void end(Handoff handoff) {
        walk.tell(handoff.processInstanceId(), "ContactMergedAway");
    }

    /** The one that is further on; of two alike the one whose MQL is the earlier. */
    private boolean goesOn(Handoff one, Handoff other) {
        var difference = standsAt(one).compareTo(standsAt(other));
        return difference > 0 || difference == 0 && since(one).isBefore(since(other));
    }

    private Instant since(Handoff handoff) {
        return mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.handoffId().equals(handoff.id()))
                .map(Mql::mqlAt)
                .orElse(handoff.startedAt());
    }

    /** With a deal, with sales, or with marketing. */
    private Stage standsAt(Handoff handoff) {
        var instance = handoff.processInstanceId();
        if (walk.waitsAt(instance, "Event_DealClosed")) {
            return Stage.OPPORTUNITY;
        }
        if (walk.waitsAt(instance, "Task_CreateDeal")) {
            return Stage.SQL;
        }
        return mqls.latestOf(handoff.contactId()).filter(Mql::isOpen).isPresent() ? Stage.MQL : Stage.LEAD;
    }

    /** The other one may have come further once, with a deal that was lost: what is with sales now counts. */
    private void stageIsWhereItStands(Handoff handoff) {
        var contact = handoff.contactId();
        var stands = standsAt(handoff);
        if (stands == Stage.LEAD) {
            return;
        }
        if (stands == Stage.MQL && lifecycle.stageOf(contact) != Stage.MQL) {
            lifecycle.move(contact, Stage.LEAD, merged(), clock.instant());
        }
        lifecycle.move(contact, stands, merged(), clock.instant());
    }

    private static MoveCause merged() {
        return MoveCause.step(MoveCause.PROCESS, "MERGED");
    }
}
