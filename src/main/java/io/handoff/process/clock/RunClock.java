package io.handoff.process.clock;

import static io.handoff.engine.VariableNames.MQL_TYPE;

import io.handoff.contact.Engagement;
import io.handoff.decision.Decisions;
import io.handoff.decision.UnusableAnswer;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.message.MqlNotifications;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponseDues;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ResponseTargets;
import io.handoff.team.BusinessDuration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Runs the response clock of an MQL by the answers of {@code sla-policy}. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RunClock {

    private static final String TABLE = "sla-policy";

    private final ResponseClocks clocks;
    private final Mqls mqls;
    private final Decisions decisions;
    private final MqlNotifications notifications;
    private final Clock clock;

    /** Starts the clock with the table's durations, notifies the owner, and returns the escalation times. */
    public ResponseDues start(HandoffVariables handoff) {
        var mql = mqls.find(handoff.mqlId()).orElseThrow();
        var held = HeldUpgrade.of(handoff);
        var times = clocks.of(mql.id()).isPresent()
                ? again(mql, handoff)
                : held.isEmpty() ? firstTime(mql, handoff) : withUpgrades(mql, held, handoff.rules());
        var type = handoff.text(MQL_TYPE);
        mqls.change(mql.id(), open -> open.dueBy(times.respondBy(), type));
        handoff.set(HeldUpgrade.VARIABLE, (String) null);
        notifications.newOwner(mql.id());
        return times;
    }

    private ResponseDues firstTime(Mql mql, HandoffVariables handoff) {
        return clocks.start(clock(
                mql, mql.mqlAt(), mql.receivedAt(), name -> handoff.maybe(name).orElse(null)));
    }

    /** As if the MQL had had an owner from the start: the slower clock, then each upgrade at its time. */
    private ResponseDues withUpgrades(Mql mql, List<HeldUpgrade> upgrades, String versions) {
        var times = clocks.start(clock(mql, mql.mqlAt(), mql.receivedAt(), answer(mql.type(), versions)));
        for (var upgrade : upgrades) {
            times = clocks.upgraded(
                    clock(mql, upgrade.occurredAt(), upgrade.receivedAt(), answer(upgrade.type(), versions)));
        }
        return times;
    }

    private UnaryOperator<String> answer(String type, String versions) {
        var policy = decisions.askForOne(TABLE, versions, Map.of(MQL_TYPE, type));
        return name -> (String) policy.get(name);
    }

    /** Reopened after an appeal: new escalation times, while the first result stays. */
    private ResponseDues again(Mql mql, HandoffVariables handoff) {
        var now = clock.instant();
        return clocks.calculateDues(
                clock(mql, now, now, name -> handoff.maybe(name).orElse(null)));
    }

    /**
     * Escalation times after an upgrade, each the earlier of old and new.
     *
     * @param policy the answer of {@code sla-policy} for the new type
     */
    public ResponseDues upgraded(Mql mql, String type, Map<String, Object> policy, Engagement engagement) {
        var at = engagement.occurredAt();
        var times = clocks.upgraded(clock(mql, at, engagement.receivedAt(), name -> (String) policy.get(name)));
        mqls.change(mql.id(), open -> open.dueBy(times.respondBy(), type));
        return times;
    }

    /** Whether the first answer of {@code sla-policy} makes this MQL due before the second one, both counted from now. */
    public boolean isFaster(Mql mql, Map<String, Object> policy, Map<String, Object> than) {
        return respondBy(mql, policy).isBefore(respondBy(mql, than));
    }

    private Instant respondBy(Mql mql, Map<String, Object> policy) {
        var now = clock.instant();
        return clocks.calculateDues(clock(mql, now, now, name -> (String) policy.get(name)))
                .respondBy();
    }

    private ClockRequest clock(Mql mql, Instant since, Instant receivedAt, UnaryOperator<String> policy) {
        return new ClockRequest(
                mql.id(),
                mql.contactId(),
                mql.teamId(),
                mql.ownerId(),
                since,
                receivedAt,
                clock.instant(),
                policy(policy));
    }

    /** Reads an answer of {@code sla-policy}, given as column name → value. */
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

    private static BusinessDuration duration(UnaryOperator<String> answer, String column) {
        return UnusableAnswer.duration(TABLE, column, answer.apply(column));
    }

    /** Records that the due passed without a response, in ledger and MQL, and notifies the managers. */
    public void breached(String mqlId) {
        var now = clock.instant();
        clocks.breached(mqlId, now);
        mqls.change(mqlId, mql -> mql.escalated(now));
        notifications.managersThatResponseIsOverdue(mqlId);
    }
}
