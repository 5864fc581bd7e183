package io.handoff.process.task;

import static io.handoff.engine.ElementIds.REVIEW_UNWORKED_MQL;
import static io.handoff.engine.VariableNames.CHOSEN_OWNER;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REJECT_REASON;
import static io.handoff.engine.VariableNames.REVIEW_OUTCOME;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.Mqls;
import io.handoff.process.CurrentPerson;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.SalesDecision.Source;
import io.handoff.process.message.MqlNotifications;
import io.handoff.process.salesdecision.RecordDecision;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Review unworked MQL": operations keep it, reassign it, return it with a reason, or disqualify it. */
@Component
@RequiredArgsConstructor
class ReviewUnworkedMql implements TaskRule {

    private final Mqls mqls;
    private final RecordDecision recordDecision;
    private final MqlNotifications notifications;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return REVIEW_UNWORKED_MQL;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables handoff) {
        mqls.change(handoff.mqlId(), mql -> mql.reviewedByOps(clock.instant()));
        notifications.opsThatReviewIsDue(handoff.mqlId());
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        person.mustOperate();
        var outcome = handoff.maybe(REVIEW_OUTCOME).orElse("");
        switch (outcome) {
            case "KEEP" -> {}
            case "REASSIGN" ->
                person.mustBeAbleToGive(
                        handoff.text(TEAM), handoff.maybe(CHOSEN_OWNER).orElse(null));
            case "RETURN" -> decide(Kind.REJECTED, handoff);
            case "DISQUALIFY" -> decide(Kind.DISQUALIFIED, handoff);
            default ->
                throw new RefusedByRule("Choose what happens with this MQL: keep, reassign, return or disqualify.");
        }
        task.removeVariable(NOTE);
    }

    private void decide(Kind kind, HandoffVariables handoff) {
        var decision = new SalesDecision(
                kind,
                handoff.maybe(REJECT_REASON).orElse(null),
                handoff.maybe(NOTE).orElse(null),
                person.id().orElse("revops"),
                clock.instant(),
                Source.REVIEW);
        recordDecision.record(mqls.find(handoff.mqlId()).orElseThrow(), decision, handoff);
    }
}
