package io.handoff.process.pass;

import io.handoff.decision.Rulebook;
import io.handoff.engine.HandoffVariables;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.DealDue;
import io.handoff.process.clock.HeldUpgrade;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Prepares the next pass: stage Lead, and the variables of the earlier pass cleared. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NextPass {

    private static final List<String> LEFT_BY_THE_EARLIER_PASS = List.of(
            "mqlId",
            "mqlType",
            HeldUpgrade.VARIABLE,
            "verdict",
            "reasonCode",
            "score",
            "team",
            "strategy",
            "fallbackTeam",
            "routingReason",
            "owner",
            "chosenOwner",
            "respondBy",
            "reassignAt",
            "opsReviewAt",
            "decision",
            "rejectReason",
            "impliedBy",
            "outcome",
            "reviewOutcome",
            "accountExecutive",
            "aeTeam",
            "aeStrategy",
            DealDue.VARIABLE,
            "dealOutcome",
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
            "continueAt");

    private final Lifecycle lifecycle;
    private final Mqls mqls;
    private final Rulebook rulebook;
    private final Clock clock;

    public void start(HandoffVariables handoff) {
        var now = clock.instant();
        lifecycle.move(handoff.contactId(), Stage.LEAD, MoveCause.step(MoveCause.PROCESS, "RECYCLED"), now);
        LEFT_BY_THE_EARLIER_PASS.forEach(name -> handoff.set(name, (String) null));
        handoff.set("responded", false)
                .set("dealThere", false)
                .set("dealClosed", false)
                .set("pass", mqls.passesOf(handoff.contactId()) + 1)
                .set("rules", rulebook.live())
                .set("mqlAt", since(handoff, "engagedAt", now))
                .set("receivedAt", since(handoff, "engagedReceivedAt", now))
                .set("engagedAt", (Instant) null)
                .set("engagedReceivedAt", (Instant) null);
    }

    /** Time of the engagement that ended the nurture, set by the facade; else the fallback. */
    private static Instant since(HandoffVariables handoff, String name, Instant otherwise) {
        return handoff.maybe(name).isPresent() ? handoff.instant(name) : otherwise;
    }
}
