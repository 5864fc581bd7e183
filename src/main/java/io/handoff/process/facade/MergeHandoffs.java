package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.EVENT_DEAL_CLOSED;
import static io.handoff.engine.MessageNames.CONTACT_MERGED_AWAY;

import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.MqlNotifications;
import io.handoff.process.pass.UniteMqls;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Merges the handoffs of two contacts: at most one continues, as the survivor's, and determines its stage. */
@Component
@RequiredArgsConstructor
class MergeHandoffs {

    private static final Set<Stage> FINAL = Set.of(Stage.CUSTOMER, Stage.DISQUALIFIED);

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final UniteMqls uniteMqls;
    private final Deals deals;
    private final Lifecycle lifecycle;
    private final HandoffInstances instances;
    private final MqlNotifications notifications;
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
            // no handoff continues for a customer or a disqualified contact
            surviving.ifPresent(this::end);
            merged.ifPresent(this::end);
            notifyOfDeals(survivorId);
        } else if (merged.isPresent() && surviving.isPresent() && !continues(merged.get(), surviving.get())) {
            end(merged.get());
        } else if (merged.isPresent()) {
            surviving.ifPresent(this::end);
            handoffs.moveTo(merged.get().id(), survivorId);
            instances.belongsTo(merged.get().processInstanceId(), survivorId);
        }
    }

    /** Notifies ops of deals that the merge brought to a disqualified contact. */
    private void notifyOfDeals(String contactId) {
        if (lifecycle.stageOf(contactId) == Stage.DISQUALIFIED) {
            deals.openDealsOf(contactId).forEach(deal -> notifications.opsThatDisqualifiedHasDeal(contactId, deal));
        }
    }

    private void end(Handoff handoff) {
        instances.correlate(handoff.processInstanceId(), CONTACT_MERGED_AWAY);
    }

    /** The later stage continues; at the same stage the earlier MQL. */
    private boolean continues(Handoff one, Handoff other) {
        var difference = standsAt(one).compareTo(standsAt(other));
        return difference > 0 || difference == 0 && since(one).isBefore(since(other));
    }

    private Instant since(Handoff handoff) {
        return mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.handoffId().equals(handoff.id()))
                .map(Mql::mqlAt)
                .orElse(handoff.startedAt());
    }

    /** Stage by wait state: with a deal, with sales, or LEAD = with marketing. */
    private Stage standsAt(Handoff handoff) {
        var instance = handoff.processInstanceId();
        if (instances.waitsAt(instance, EVENT_DEAL_CLOSED)) {
            return Stage.OPPORTUNITY;
        }
        if (instances.waitsAt(instance, CREATE_DEAL)) {
            return Stage.SQL;
        }
        return mqls.latestOf(handoff.contactId()).filter(Mql::isOpen).isPresent() ? Stage.MQL : Stage.LEAD;
    }

    /** The survivor's stage may be later because of a lost deal: the stage of the open handoff replaces it. */
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
