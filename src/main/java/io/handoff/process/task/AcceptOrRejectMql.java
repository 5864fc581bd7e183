package io.handoff.process.task;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.VariableNames.DECISION;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.OWNER;
import static io.handoff.engine.VariableNames.REJECT_REASON;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.process.CurrentPerson;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.SalesDecision.Source;
import io.handoff.process.owner.MoveOwner;
import io.handoff.process.salesdecision.RecordDecision;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Accept or reject MQL": the decision, and the first response if the rep logs it in the same form. */
@Component
@RequiredArgsConstructor
class AcceptOrRejectMql implements TaskRule {

    private final Mqls mqls;
    private final RecordDecision recordDecision;
    private final LoggedResponse loggedResponse;
    private final MoveOwner moveOwner;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return ACCEPT_OR_REJECT_MQL;
    }

    /** Claimed from the team's queue, or reassigned in Tasklist or Cockpit: the MQL moves with the task. */
    @Override
    public void assigned(DelegateTask task, HandoffVariables handoff) {
        var owner = handoff.maybe(OWNER).orElse(null);
        if (Objects.equals(owner, task.getAssignee())) {
            return;
        }
        if (task.getAssignee() == null) {
            throw new RefusedByRule("An MQL always has an owner; assign it to another rep instead of unassigning it.");
        }
        if (owner == null && person.is(task.getAssignee())) {
            person.mustWorkFor(handoff.text(TEAM));
            moveOwner.to(handoff.mqlId(), task.getAssignee(), task.getAssignee(), "Taken from the team's queue");
        } else {
            person.mustBeAbleToGive(handoff.text(TEAM), task.getAssignee());
            moveOwner.to(handoff.mqlId(), task.getAssignee(), person.id().orElse(null), "Reassigned by hand");
        }
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        var mql = mqls.find(handoff.mqlId()).orElseThrow();
        if (mql.isOpen()) {
            person.mustWorkFor(mql.teamId());
            var decision = asked(handoff);
            recordDecision.check(decision);
            loggedResponse.record(mql, handoff);
            record(mql, decision, handoff);
        }
        task.removeVariable(NOTE);
    }

    private void record(Mql mql, SalesDecision decision, HandoffVariables handoff) {
        try {
            recordDecision.record(mql, decision, handoff);
        } catch (NotAwaited reassigned) {
            throw new RefusedByRule(reassigned.getMessage());
        }
    }

    private SalesDecision asked(HandoffVariables handoff) {
        var kind = Kind.ofRep(handoff.maybe(DECISION).orElse(null));
        return new SalesDecision(
                kind,
                handoff.maybe(REJECT_REASON).orElse(null),
                handoff.maybe(NOTE).orElse(null),
                person.id().or(() -> handoff.maybe(OWNER)).orElse(null),
                clock.instant(),
                Source.PERSON);
    }
}
