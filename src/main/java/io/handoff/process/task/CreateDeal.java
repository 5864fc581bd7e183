package io.handoff.process.task;

import io.handoff.deal.Deals;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.input.Amounts;
import io.handoff.input.InvalidValue;
import io.handoff.process.CurrentPerson;
import io.handoff.process.owner.FindOwner;
import io.handoff.process.verdict.SqlDisqualified;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Create deal": the account executive records the deal or disqualifies the SQL. */
@Component
@RequiredArgsConstructor
class CreateDeal implements TaskRule {

    private final Deals deals;
    private final SqlDisqualified sqlDisqualified;
    private final FindOwner findOwner;
    private final Teams teams;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return "Task_CreateDeal";
    }

    /** Claimed from the team's queue, or reassigned: the SQL moves with the task. */
    @Override
    public void assigned(DelegateTask task, HandoffVariables handoff) {
        var present = handoff.maybe("accountExecutive").orElse(null);
        if (task.getAssignee() == null && present != null) {
            throw new RefusedByRule("An SQL with an owner is given to another account executive, not let go.");
        }
        if (task.getAssignee() == null || task.getAssignee().equals(present)) {
            return;
        }
        if (present != null) {
            person.mustAnswerFor(handoff.text("aeTeam"));
        }
        findOwner.sqlGoesTo(task.getAssignee(), handoff);
        handoff.set("accountExecutive", task.getAssignee());
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        person.mustWorkFor(handoff.text("aeTeam"));
        switch (handoff.maybe("dealDecision").orElse("")) {
            case "CREATED" -> create(task, handoff);
            case "DISQUALIFY" ->
                sqlDisqualified.record(
                        handoff,
                        handoff.maybe("rejectReason").orElse(null),
                        handoff.maybe("note").orElse(null),
                        person.id().orElse(null));
            default -> throw new RefusedByRule("Choose whether the deal is created or this SQL is disqualified.");
        }
        task.removeVariable("note");
        task.removeVariable("dealDecision");
        task.removeVariable("dealName");
        task.removeVariable("amount");
        task.removeVariable("currency");
    }

    private void create(DelegateTask task, HandoffVariables handoff) {
        var by = person.id()
                .or(() -> handoff.maybe("accountExecutive"))
                .flatMap(teams::findRep)
                .map(Rep::email);
        deals.createByHand(
                handoff.contactId(),
                read("The amount", task.getVariable("amount"), Amounts::read),
                handoff.maybe("currency")
                        .map(entered -> read("The currency", entered, Amounts::currency))
                        .orElse(teams.company().currency()),
                by.orElse(null),
                clock.instant());
        handoff.set("dealThere", true).set("dealOutcome", "OPEN");
    }

    /** An empty amount means unknown, never zero. */
    private static <T> T read(String field, Object entered, Function<Object, T> reader) {
        try {
            return reader.apply(entered);
        } catch (InvalidValue invalid) {
            throw new RefusedByRule(invalid.sentenceAbout(field) + ".");
        }
    }
}
