package io.handoff.decision.table;

import static io.handoff.engine.VariableNames.IDEAL_PROFILE;

import io.handoff.decision.NoMatchingRule;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mqls;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Stores each decision as a snapshot, which explains it later. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DecisionRecords {

    /** No inputs of a table, but shown beside the score. */
    public static final List<String> PARTS_OF_A_SCORE = List.of("engagementScore", "externalScore");

    private final DecisionSnapshots snapshots;
    private final RuleTexts texts;
    private final Mqls mqls;
    private final Clock clock;

    /**
     * Stores the decision.
     *
     * @throws NoMatchingRule with the table's name and inputs
     */
    public void keep(VariableScope scope, DecisionDefinition decision, DmnDecisionEvaluationEvent event) {
        var handoff = HandoffVariables.of(scope);
        var seen = EvaluatedDecision.of(event);
        var inputs = seen.inputs();
        PARTS_OF_A_SCORE.stream().filter(scope::hasVariable).forEach(part -> inputs.put(part, scope.getVariable(part)));
        if (seen.rules().isEmpty()) {
            throw new NoMatchingRule(decision.getKey(), 0, inputs);
        }
        var outputs = seen.outputs();
        if (inputs.get("score") instanceof Number score) {
            // the engine returns only the top decision's answer; cards and reports show the score and the profile below
            // it
            handoff.set("score", score.intValue());
            handoff.set(IDEAL_PROFILE, Objects.toString(inputs.get("icp"), null));
        }
        if (outputs.containsKey("dataGap")) {
            var dataGap = Objects.toString(outputs.get("dataGap"), null);
            var expansion = Boolean.TRUE.equals(outputs.get("expansion"));
            mqls.change(handoff.mqlId(), mql -> mql.routed(dataGap, expansion));
        }
        snapshots.record(new DecisionSnapshot(
                UUID.randomUUID().toString(),
                handoff.contactId(),
                handoff.maybe("mqlId").orElse(null),
                handoff.pass(),
                decision.getKey(),
                decision.getVersion(),
                seen.rules(),
                Objects.toString(outputs.get("reasonCode"), null),
                inputs,
                outputs,
                seen.because(texts, decision.getId()),
                clock.instant()));
    }
}
