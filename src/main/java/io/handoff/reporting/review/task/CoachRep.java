package io.handoff.reporting.review.task;

import static io.handoff.engine.ElementIds.COACH_REP;
import static io.handoff.engine.VariableNames.COACHING_ID;
import static io.handoff.engine.VariableNames.COACHING_OUTCOME;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REP;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.MqlRights;
import io.handoff.process.CurrentPerson;
import io.handoff.reporting.review.coaching.CoachReps;
import io.handoff.reporting.review.coaching.Coaching.Outcome;
import io.handoff.reporting.review.coaching.CoachingText;
import io.handoff.team.Person;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Coach rep": a manager records the talk with the rep, or why no coaching is needed. */
@Component
@RequiredArgsConstructor
class CoachRep implements TaskRule {

    private final CoachReps coaching;
    private final CoachingText words;
    private final Teams teams;
    private final CurrentPerson person;
    private final MqlRights rights;
    private final Clock clock;

    @Override
    public String task() {
        return COACH_REP;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables variables) {
        var found = coaching.get(variables.text(COACHING_ID));
        task.setVariableLocal("repName", words.nameOf(found.repId()));
        task.setVariableLocal("coachingNumbers", words.numbers(found));
        task.setVariableLocal("coachingEvidence", words.evidence(found));
        managers(variables).forEach(manager -> task.addCandidateUser(manager.id()));
    }

    private List<Person> managers(HandoffVariables variables) {
        return teams.managersOf(variables.text(TEAM), variables.text(REP), clock.instant());
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables variables) {
        person.id().filter(login -> !mayCoach(login, variables)).ifPresent(login -> {
            throw new RefusedByRule("Only a manager of the rep or operations does this coaching.");
        });
        coaching.decide(
                variables.text(COACHING_ID),
                outcome(variables),
                person.id().orElse("revops"),
                variables.maybe(NOTE).orElse(null));
        task.removeVariable(NOTE);
    }

    /** Also a deputy who otherwise manages no team. */
    private boolean mayCoach(String login, HandoffVariables variables) {
        return rights.mayMove(login, variables.text(TEAM))
                || managers(variables).stream().anyMatch(manager -> manager.id().equals(login));
    }

    private static Outcome outcome(HandoffVariables variables) {
        return variables
                .maybe(COACHING_OUTCOME)
                .filter(text -> text.equals("COACHED") || text.equals("NOT_NEEDED"))
                .map(Outcome::valueOf)
                .orElseThrow(
                        () -> new RefusedByRule("Choose whether you have talked about it, or no coaching is needed."));
    }
}
