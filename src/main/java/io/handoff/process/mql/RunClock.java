package io.handoff.process.mql;

import io.handoff.contact.Engagement;
import io.handoff.process.HandoffVariables;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.rules.Decisions;
import io.handoff.process.rules.UnusableAnswer;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ResponseTargets;
import io.handoff.sla.ResponseTimes;
import io.handoff.sla.StartClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** The response clock of an MQL, in the working time the table names. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RunClock {

    private static final String TABLE = "sla-policy";

    private final ResponseClocks clocks;
    private final Mqls mqls;
    private final Decisions decisions;
    private final MqlNotifications tell;
    private final Clock clock;

    /** Starts the clock by the durations the table answered with, tells the owner, and returns the instants of its ladder. */
    public ResponseTimes start(HandoffVariables handoff) {
        var mql = mqls.find(handoff.mqlId()).orElseThrow();
        var held = HeldUpgrade.of(handoff);
        var times = clocks.of(mql.id()).isPresent()
                ? again(mql, handoff)
                : held.isEmpty() ? firstTime(mql, handoff) : withUpgrades(mql, held, handoff.rules());
        mqls.due(mql.id(), times.respondBy(), handoff.text("mqlType"));
        handoff.set(HeldUpgrade.VARIABLE, (String) null);
        tell.newOwner(mql.id());
        return times;
    }

    private ResponseTimes firstTime(Mql mql, HandoffVariables handoff) {
        return clocks.start(clock(
                mql, mql.mqlAt(), mql.receivedAt(), name -> handoff.maybe(name).orElse(null)));
    }

    /** As if there had been an owner from the beginning: first the slow clock, then each upgrade from when it came. */
    private ResponseTimes withUpgrades(Mql mql, List<HeldUpgrade> upgrades, String edition) {
        var times = clocks.start(clock(mql, mql.mqlAt(), mql.receivedAt(), answer(mql.type(), edition)));
        for (var upgrade : upgrades) {
            times = clocks.upgraded(
                    clock(mql, upgrade.occurredAt(), upgrade.receivedAt(), answer(upgrade.type(), edition)));
        }
        return times;
    }

    private UnaryOperator<String> answer(String type, String edition) {
        var policy = decisions.askForOne(TABLE, edition, Map.of("mqlType", type));
        return name -> (String) policy.get(name);
    }

    /** Re-opened after an appeal: people are reminded anew, the first count stays. */
    private ResponseTimes again(Mql mql, HandoffVariables handoff) {
        var now = clock.instant();
        return clocks.ladderOf(clock(mql, now, now, name -> handoff.maybe(name).orElse(null)));
    }

    /**
     * The ladder after an upgrade at an engagement, each rung the earlier of old and new.
     *
     * @param policy the answer of {@code sla-policy} for the new type
     */
    public ResponseTimes upgraded(Mql mql, String type, Map<String, Object> policy, Engagement engagement) {
        var at = engagement.occurredAt();
        var times = clocks.upgraded(clock(mql, at, engagement.receivedAt(), name -> (String) policy.get(name)));
        mqls.due(mql.id(), times.respondBy(), type);
        return times;
    }

    private StartClock clock(Mql mql, Instant since, Instant receivedAt, UnaryOperator<String> policy) {
        return new StartClock(
                mql.id(),
                mql.contactId(),
                mql.teamId(),
                mql.ownerId(),
                since,
                receivedAt,
                clock.instant(),
                policy(policy));
    }

    /** What {@code sla-policy} answered, by the names of its columns. */
    public static ResponsePolicy policy(UnaryOperator<String> answer) {
        var ownerClock = answer.apply("ownerClock");
        return new ResponsePolicy(
                new ResponseTargets(
                        duration(answer, "respondWithin"),
                        duration(answer, "reassignAfter"),
                        duration(answer, "opsReviewAfter")),
                UnusableAnswer.oneOf(ClockCalendar.class, TABLE, "clockCalendar", answer.apply("clockCalendar")),
                ownerClock == null
                        ? OwnerClock.FRESH
                        : UnusableAnswer.oneOf(OwnerClock.class, TABLE, "ownerClock", ownerClock));
    }

    private static Duration duration(UnaryOperator<String> answer, String column) {
        return UnusableAnswer.duration(TABLE, column, answer.apply(column));
    }

    /** The due instant passed without a response: the ledger, the MQL and the managers learn of it. */
    public void breached(String mqlId) {
        var now = clock.instant();
        clocks.breached(mqlId, now);
        mqls.escalated(mqlId, now);
        tell.managersThatResponseIsOverdue(mqlId);
    }
}
