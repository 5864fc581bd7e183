package io.handoff.process.facade;

import io.handoff.contact.Engagement;
import io.handoff.process.Handoff;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.engine.HandoffWalk;
import io.handoff.process.mql.MoveLadder;
import io.handoff.process.mql.RunClock;
import io.handoff.process.rules.CriteriaFacts;
import io.handoff.process.rules.Decisions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A demo request while a slower MQL is open: the same MQL becomes more urgent. Its due is the earlier of both, never a later one, and
 * there is still one clock. A second request of the same kind changes no clock, but the lead comes first on the rep's list.
 */
@Component
class UpgradeMql {

    private final Mqls mqls;
    private final Decisions decisions;
    private final CriteriaFacts criteria;
    private final RunClock runClock;
    private final HandoffWalk walk;
    private final MoveLadder moveLadder;

    UpgradeMql(
            Mqls mqls,
            Decisions decisions,
            CriteriaFacts criteria,
            RunClock runClock,
            HandoffWalk walk,
            MoveLadder moveLadder) {
        this.mqls = mqls;
        this.decisions = decisions;
        this.criteria = criteria;
        this.runClock = runClock;
        this.walk = walk;
        this.moveLadder = moveLadder;
    }

    void by(Handoff handoff, Engagement engagement) {
        mqls.latestOf(handoff.contactId())
                .filter(mql -> mql.isOpen() && mql.handoffId().equals(handoff.id()) && mql.respondedAt() == null)
                .filter(mql -> mql.respondBy() != null)
                .ifPresent(mql -> upgrade(handoff, mql, engagement));
    }

    private void upgrade(Handoff handoff, Mql mql, Engagement engagement) {
        walk.raise(handoff.processInstanceId(), "Task_AcceptOrRejectMql");
        var type = typeNow(handoff);
        if (type == null || type.equals(mql.type())) {
            return;
        }
        var policy = policy(handoff, type);
        if (within(policy).compareTo(within(policy(handoff, mql.type()))) >= 0) {
            return;
        }
        var times = runClock.upgraded(mql, type, policy, engagement);
        var instance = handoff.processInstanceId();
        walk.set(instance, Map.of("mqlType", type));
        moveLadder.to(instance, times);
    }

    private Map<String, Object> policy(Handoff handoff, String type) {
        return decisions.askForOne("sla-policy", handoff.rules(), Map.of("mqlType", type));
    }

    private static Duration within(Map<String, Object> policy) {
        return Duration.parse((String) policy.get("respondWithin"));
    }

    /** What the criteria would call this lead today, were it not an MQL already. */
    private String typeNow(Handoff handoff) {
        var facts = new HashMap<>(criteria.of(handoff.contactId(), handoff.rules(), false));
        facts.put("stage", "LEAD");
        return (String)
                decisions.askForOne("mql-criteria", handoff.rules(), facts).get("mqlType");
    }
}
