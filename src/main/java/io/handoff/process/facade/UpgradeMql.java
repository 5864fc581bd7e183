package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.ASSIGN_OWNER_BY_HAND;

import io.handoff.contact.Engagement;
import io.handoff.decision.CriteriaFacts;
import io.handoff.decision.Decisions;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.HeldUpgrade;
import io.handoff.process.clock.RescheduleEscalation;
import io.handoff.process.clock.RunClock;
import io.handoff.process.instance.HandoffInstances;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Makes an open MQL more urgent, for example by a demo request: its due becomes the earlier of both, on the same clock. A request of the
 * same type changes no times, but raises the task's priority.
 */
@Component
@RequiredArgsConstructor
class UpgradeMql {

    private final Mqls mqls;
    private final Decisions decisions;
    private final CriteriaFacts criteria;
    private final RunClock runClock;
    private final HandoffInstances instances;
    private final RescheduleEscalation rescheduleEscalation;

    void by(Handoff handoff, Engagement engagement) {
        mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.isOpen() && mql.handoffId().equals(handoff.id()) && mql.respondedAt() == null)
                .ifPresent(mql -> {
                    if (mql.respondBy() != null) {
                        faster(handoff, mql, engagement);
                    } else if (instances.waitsAt(handoff.processInstanceId(), ASSIGN_OWNER_BY_HAND)) {
                        held(handoff, mql, engagement);
                    }
                });
    }

    private void faster(Handoff handoff, Mql mql, Engagement engagement) {
        var instance = handoff.processInstanceId();
        instances.raise(instance, ACCEPT_OR_REJECT_MQL);
        moreUrgent(handoff, mql, mql.type()).ifPresent(type -> {
            var times = runClock.upgraded(mql, type, policy(handoff, type), engagement);
            instances.set(instance, Map.of("mqlType", type));
            rescheduleEscalation.to(instance, times);
        });
    }

    /** Without an owner no clock runs yet: keeps the upgrade, with its time, until the clock starts. */
    private void held(Handoff handoff, Mql mql, Engagement engagement) {
        var instance = handoff.processInstanceId();
        instances.raise(instance, ASSIGN_OWNER_BY_HAND);
        moreUrgent(handoff, mql, (String) instances.variable(instance, "mqlType"))
                .ifPresent(type -> {
                    var before = instances.variable(instance, HeldUpgrade.VARIABLE);
                    var held = HeldUpgrade.after(before, type, engagement);
                    instances.set(instance, Map.of("mqlType", type, HeldUpgrade.VARIABLE, held));
                });
    }

    /** The present type, if it must be answered sooner. */
    private Optional<String> moreUrgent(Handoff handoff, Mql mql, String before) {
        return Optional.ofNullable(typeNow(handoff))
                .filter(type -> !type.equals(before))
                .filter(type -> runClock.isFaster(mql, policy(handoff, type), policy(handoff, before)));
    }

    private Map<String, Object> policy(Handoff handoff, String type) {
        return decisions.askForOne("sla-policy", handoff.rules(), Map.of("mqlType", type));
    }

    /** The type the criteria would answer today if the contact were a Lead. */
    private String typeNow(Handoff handoff) {
        var facts = new HashMap<>(criteria.of(handoff.contactId(), handoff.rules(), false));
        facts.put("stage", "LEAD");
        return (String)
                decisions.askForOne("mql-criteria", handoff.rules(), facts).get("mqlType");
    }
}
