package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.EVENT_DEAL_CLOSED;
import static io.handoff.engine.MessageNames.SQL_DISQUALIFIED;

import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.PresentState;
import io.handoff.process.salesdecision.DisqualifySql;
import io.handoff.process.salesdecision.RecordDecision;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Applies decisions that were not made in the form. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ApplyDecision {

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final RecordDecision recordDecision;
    private final DisqualifySql disqualifySql;
    private final Teams teams;
    private final HandoffInstances instances;
    private final PresentState presentState;

    public void decide(String contactId, SalesDecision decision) {
        var checked = recordDecision.check(decision);
        var mql = mqls.latestOf(contactId)
                .orElseThrow(
                        () -> new NotAwaited("The contact '" + contactId + "' is no MQL; there is nothing to decide."));
        var asked = checked.creditedTo(by(mql, checked.by()));
        if (repeats(mql, asked)) {
            return;
        }
        var handoff = handoffs.of(contactId)
                .filter(open -> open.id().equals(mql.handoffId()))
                .orElseThrow(() -> new NotAwaited(presentState.of(mql, asked.by())));
        if (mql.isOpen()) {
            settle(handoff, mql, asked);
        } else if (mql.status() == MqlStatus.ACCEPTED && asked.kind() == Kind.REJECTED) {
            takeBack(handoff, mql, asked);
        } else {
            throw new NotAwaited(presentState.of(mql, asked.by()));
        }
    }

    /** Absent = the owner; an unknown address is kept, but credited to no rep. */
    private String by(Mql mql, String received) {
        return received == null
                ? mql.ownerId()
                : teams.repByEmail(received).map(Rep::id).orElse(received);
    }

    /** Accepts as implied by a deal. */
    void accept(Handoff handoff, Mql mql, SalesDecision implied) {
        settle(handoff, mql, implied);
    }

    private void settle(Handoff handoff, Mql mql, SalesDecision decision) {
        var instance = handoff.processInstanceId();
        var task = instances
                .task(instance, ACCEPT_OR_REJECT_MQL)
                .orElseThrow(() -> new NotAwaited("The MQL waits for an owner; assign one first."));
        recordDecision.record(mql, decision, instances.variables(instance));
        instances.complete(task, Map.of());
    }

    private void takeBack(Handoff handoff, Mql mql, SalesDecision decision) {
        var instance = handoff.processInstanceId();
        if (!instances.waitsAt(instance, CREATE_DEAL) && !instances.waitsAt(instance, EVENT_DEAL_CLOSED)) {
            throw new NotAwaited(presentState.of(mql, decision.by()));
        }
        instances.set(instance, disqualifySql.variables(mql, decision));
        instances.correlate(instance, SQL_DISQUALIFIED);
    }

    private static boolean repeats(Mql mql, SalesDecision decision) {
        return mql.status().name().equals(decision.kind().name())
                && (decision.kind() == Kind.ACCEPTED
                        ? !Mql.SQL_DISQUALIFIED.equals(mql.outcome())
                        : decision.reason().equals(mql.rejectReason()));
    }
}
