package io.handoff.process.rules;

import io.handoff.process.HandoffVariables;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Turns what the engine saw of a decision into the snapshot that answers "why?" later. */
@Component
public class DecisionRecords {

    private static final List<String> PARTS_OF_A_SCORE = List.of("engagementScore", "externalScore");

    private final DecisionSnapshots snapshots;
    private final RuleTexts texts;
    private final Clock clock;

    DecisionRecords(DecisionSnapshots snapshots, RuleTexts texts, Clock clock) {
        this.snapshots = snapshots;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeps the decision; a table without a matching rule fails here, by its name and with its inputs. */
    public void keep(VariableScope scope, DecisionDefinition decision, DmnDecisionEvaluationEvent event) {
        var handoff = HandoffVariables.of(scope);
        var table = (DmnDecisionTableEvaluationEvent) event.getDecisionResult();
        var inputs = inputs(scope, table, event);
        if (table.getMatchingRules().isEmpty()) {
            throw new NoMatchingRule(decision.getKey(), 0, inputs);
        }
        var rules = table.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        var outputs = outputs(table.getMatchingRules().get(0));
        if (inputs.get("score") instanceof Number score) {
            // only its answer leaves a decision; cards and reports show the score below it
            handoff.set("score", score.intValue());
        }
        snapshots.record(new DecisionSnapshot(
                UUID.randomUUID().toString(),
                handoff.contactId(),
                handoff.maybe("mqlId").orElse(null),
                handoff.pass(),
                decision.getKey(),
                decision.getVersion(),
                rules,
                Objects.toString(outputs.get("reasonCode"), null),
                inputs,
                outputs,
                because(decision, rules, event),
                clock.instant()));
    }

    /** Variable → value of all tables asked, with what the ones below answered (fit, score). */
    private static Map<String, Object> inputs(
            VariableScope scope, DmnDecisionTableEvaluationEvent table, DmnDecisionEvaluationEvent event) {
        var inputs = new LinkedHashMap<>(asked(table));
        for (var required : event.getRequiredDecisionResults()) {
            if (required instanceof DmnDecisionTableEvaluationEvent below) {
                inputs.putAll(asked(below));
                inputs.put(below.getCollectResultName(), value(below.getCollectResultValue()));
            } else if (required instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
                inputs.put(literal.getOutputName(), value(literal.getOutputValue()));
            }
        }
        PARTS_OF_A_SCORE.stream().filter(scope::hasVariable).forEach(part -> inputs.put(part, scope.getVariable(part)));
        inputs.remove(null);
        return inputs;
    }

    private static Map<String, Object> asked(DmnDecisionTableEvaluationEvent table) {
        var columns = ((DmnDecisionTableImpl) table.getDecision().getDecisionLogic()).getInputs();
        var asked = new LinkedHashMap<String, Object>();
        for (int i = 0; i < table.getInputs().size(); i++) {
            asked.put(
                    columns.get(i).getExpression().getExpression(),
                    value(table.getInputs().get(i).getValue()));
        }
        return asked;
    }

    private static Object value(TypedValue typed) {
        return typed == null ? null : typed.getValue();
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, Object>();
        rule.getOutputEntries()
                .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
        return outputs;
    }

    /** The annotation of the matched rule, and those of the rules below it that gave points. */
    private String because(DecisionDefinition decision, List<String> rules, DmnDecisionEvaluationEvent event) {
        var below = event.getRequiredDecisionResults().stream()
                .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
                .map(DmnDecisionTableEvaluationEvent.class::cast)
                .flatMap(table ->
                        table.getMatchingRules().stream().map(rule -> texts.of(decision.getId(), rule.getId())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
        var own = rules.stream().map(rule -> texts.of(decision.getId(), rule)).collect(Collectors.joining("; "));
        return below.isEmpty() ? own : own + " (" + below + ")";
    }
}
