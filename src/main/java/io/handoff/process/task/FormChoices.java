package io.handoff.process.task;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.ASSIGN_OWNER_BY_HAND;
import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.REVIEW_UNWORKED_MQL;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Options for form fields, in the tasks that have them: reject reasons of the table, active reps. */
@Component
@RequiredArgsConstructor
class FormChoices {

    private static final Set<String> WITH_REASONS = Set.of(ACCEPT_OR_REJECT_MQL, REVIEW_UNWORKED_MQL, CREATE_DEAL);
    private static final Set<String> WITH_REPS = Set.of(ASSIGN_OWNER_BY_HAND, REVIEW_UNWORKED_MQL);

    private final RejectReasons reasons;
    private final Teams teams;

    void offer(DelegateTask task) {
        if (WITH_REASONS.contains(task.getTaskDefinitionKey())) {
            task.setVariableLocal(
                    "rejectReasons",
                    json(reasons.all().stream()
                            .map(reason -> choice(reason.code(), reason.label()))
                            .toList()));
        }
        if (WITH_REPS.contains(task.getTaskDefinitionKey())) {
            task.setVariableLocal(
                    "reps", json(repsFor(HandoffVariables.of(task).maybe(TEAM).orElse(""))));
        }
    }

    /** The lead's team first. Who may be given the lead depends on who completes the form, and is checked then. */
    private List<Map<String, String>> repsFor(String teamId) {
        var names = teams.names();
        return teams.reps().stream()
                .filter(Rep::active)
                .sorted(Comparator.comparing(rep -> !rep.teamId().equals(teamId)))
                .map(rep -> choice(rep.id(), rep.name() + " · " + names.ofTeam(rep.teamId())))
                .toList();
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static Object json(List<Map<String, String>> choices) {
        return Spin.JSON(choices);
    }
}
