package io.handoff.process.pass;

import static io.handoff.engine.VariableNames.DEAL_CLOSED;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.ENGAGED_AT;
import static io.handoff.engine.VariableNames.ENGAGED_RECEIVED_AT;
import static io.handoff.engine.VariableNames.MQL_AT;
import static io.handoff.engine.VariableNames.PASS;
import static io.handoff.engine.VariableNames.RECEIVED_AT;
import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.RULES;

import io.handoff.decision.TableVersions;
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
    private final TableVersions tableVersions;
    private final Clock clock;

    public void start(HandoffVariables handoff) {
        var now = clock.instant();
        lifecycle.move(handoff.contactId(), Stage.LEAD, MoveCause.step(MoveCause.PROCESS, "RECYCLED"), now);
        LEFT_BY_THE_EARLIER_PASS.forEach(name -> handoff.set(name, (String) null));
        handoff.set(RESPONDED, false)
                .set(DEAL_THERE, false)
                .set(DEAL_CLOSED, false)
                .set(PASS, mqls.passesOf(handoff.contactId()) + 1)
                .set(RULES, tableVersions.live())
                .set(MQL_AT, since(handoff, ENGAGED_AT, now))
                .set(RECEIVED_AT, since(handoff, ENGAGED_RECEIVED_AT, now))
                .set(ENGAGED_AT, (Instant) null)
                .set(ENGAGED_RECEIVED_AT, (Instant) null);
    }

    /** Time of the engagement that ended the nurture, set by the facade; else the fallback. */
    private static Instant since(HandoffVariables handoff, String name, Instant otherwise) {
        return handoff.maybe(name).isPresent() ? handoff.instant(name) : otherwise;
    }
}
