package io.handoff.process.task;

import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.VariableNames.ACCOUNT_EXECUTIVE;
import static io.handoff.engine.VariableNames.AE_TEAM;
import static io.handoff.engine.VariableNames.AMOUNT;
import static io.handoff.engine.VariableNames.CURRENCY;
import static io.handoff.engine.VariableNames.DEAL_DECISION;
import static io.handoff.engine.VariableNames.DEAL_NAME;
import static io.handoff.engine.VariableNames.DEAL_OUTCOME;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REJECT_REASON;

import io.handoff.deal.DealTerms;
import io.handoff.deal.Deals;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.input.Amounts;
import io.handoff.input.InvalidValue;
import io.handoff.input.PlainText;
import io.handoff.process.CurrentPerson;
import io.handoff.process.owner.FindOwner;
import io.handoff.process.salesdecision.DisqualifySql;
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

    private static final int LONGEST_NAME = 255;

    private final Deals deals;
    private final DisqualifySql disqualifySql;
    private final FindOwner findOwner;
    private final Teams teams;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return CREATE_DEAL;
    }

    /** Claimed from the team's queue, or reassigned: the SQL moves with the task. */
    @Override
    public void assigned(DelegateTask task, HandoffVariables handoff) {
        var present = handoff.maybe(ACCOUNT_EXECUTIVE).orElse(null);
        if (task.getAssignee() == null && present != null) {
            throw new RefusedByRule(
                    "An SQL with an owner cannot be unassigned. Assign the task to another account executive.");
        }
        if (task.getAssignee() == null || task.getAssignee().equals(present)) {
            return;
        }
        var team = handoff.text(AE_TEAM);
        if (present == null && person.is(task.getAssignee())) {
            person.mustWorkFor(team);
        } else {
            person.mustBeAbleToGive(team, task.getAssignee());
        }
        var owner = findOwner.sqlGoesTo(task.getAssignee(), handoff);
        handoff.set(ACCOUNT_EXECUTIVE, owner.repId()).set(AE_TEAM, owner.teamId());
        if (!owner.teamId().equals(team)) {
            task.deleteCandidateGroup(team);
            task.addCandidateGroup(owner.teamId());
        }
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        person.mustWorkFor(handoff.text(AE_TEAM));
        switch (handoff.maybe(DEAL_DECISION).orElse("")) {
            case "CREATED" -> create(task, handoff);
            case "DISQUALIFY" ->
                disqualifySql.record(
                        handoff,
                        handoff.maybe(REJECT_REASON).orElse(null),
                        handoff.maybe(NOTE).orElse(null),
                        person.id().orElse(null));
            default -> throw new RefusedByRule("Choose whether the deal is created or this SQL is disqualified.");
        }
        task.removeVariable(NOTE);
        task.removeVariable(DEAL_DECISION);
        task.removeVariable(DEAL_NAME);
        task.removeVariable(AMOUNT);
        task.removeVariable(CURRENCY);
    }

    private void create(DelegateTask task, HandoffVariables handoff) {
        var by = person.id()
                .or(() -> handoff.maybe(ACCOUNT_EXECUTIVE))
                .flatMap(teams::findRep)
                .map(Rep::email);
        var terms = new DealTerms(
                handoff.maybe(DEAL_NAME)
                        .map(entered -> read("The name", entered, CreateDeal::name))
                        .orElse(null),
                read("The amount", task.getVariable(AMOUNT), Amounts::read),
                handoff.maybe(CURRENCY)
                        .map(entered -> read("The currency", entered, Amounts::currency))
                        .orElse(teams.company().currency()));
        deals.createByHand(handoff.contactId(), terms, by.orElse(null), clock.instant());
        handoff.set(DEAL_THERE, true).set(DEAL_OUTCOME, "OPEN");
    }

    private static String name(Object entered) {
        return PlainText.line(entered, LONGEST_NAME);
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
