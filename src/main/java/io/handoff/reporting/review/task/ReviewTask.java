package io.handoff.reporting.review.task;

import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REVIEW_OUTCOME;
import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import io.handoff.reporting.review.AnswerReview;
import io.handoff.reporting.review.AnswerReview.Change;
import io.handoff.reporting.review.ReviewTeam;
import io.handoff.reporting.review.ReviewText;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;

/** Shows a week to a team and records the team's answer. */
abstract class ReviewTask implements TaskRule {

    /** Form fields of each change: what, who, until when. */
    private static final List<List<String>> CHANGES = List.of(
            List.of("change1", "who1", "until1"),
            List.of("change2", "who2", "until2"),
            List.of("change3", "who3", "until3"));

    private final ReviewTeam team;
    private final AnswerReview answers;
    private final ReviewText words;
    private final CurrentPerson person;

    ReviewTask(ReviewTeam team, AnswerReview answers, ReviewText words, CurrentPerson person) {
        this.team = team;
        this.answers = answers;
        this.words = words;
        this.person = person;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables variables) {
        var week = words.of(variables.text(WEEK));
        task.setVariableLocal("reviewTitle", week.title());
        task.setVariableLocal("reviewWarnings", week.warnings());
        task.setVariableLocal("reviewNumbers", week.numbers());
        task.setVariableLocal("reviewAlerts", week.alerts());
        task.setVariableLocal("reviewPatterns", week.patterns());
        task.setVariableLocal("reviewDecisions", week.decisions());
        task.setVariableLocal("people", Spin.JSON(words.people()));
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables variables) {
        var outcome = variables.maybe(REVIEW_OUTCOME).orElse("");
        if (!outcome.equals("CHANGE") && !outcome.equals("KEEP")) {
            throw new RefusedByRule("Choose whether you change something, or nothing is to be changed this week.");
        }
        var changes = outcome.equals("KEEP") ? List.<Change>of() : changes(variables);
        if (outcome.equals("CHANGE") && changes.isEmpty()) {
            throw new RefusedByRule("Say what you change, who does it and until when.");
        }
        answers.answer(
                variables.text(WEEK),
                team,
                changes,
                variables.maybe(NOTE).orElse(null),
                person.id().orElse("revops"));
        forget(task);
    }

    private static List<Change> changes(HandoffVariables variables) {
        return CHANGES.stream()
                .map(fields -> new Change(
                        variables.maybe(fields.get(0)).orElse(null),
                        variables.maybe(fields.get(1)).orElse(null),
                        variables.maybe(fields.get(2)).orElse(null)))
                .filter(change -> change.what() != null || change.who() != null || change.until() != null)
                .toList();
    }

    /** Removes the form's variables: the other team's form has the same fields, and the answer is stored in our tables. */
    private static void forget(DelegateTask task) {
        task.removeVariable(NOTE);
        task.removeVariable(REVIEW_OUTCOME);
        CHANGES.forEach(fields -> fields.forEach(task::removeVariable));
    }
}
