package io.handoff.decision.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The engine's result of one evaluation of a table, as plain values. */
public record EvaluatedDecision(DmnDecisionTableEvaluationEvent table, DmnDecisionEvaluationEvent event) {

    public static EvaluatedDecision of(DmnDecisionEvaluationEvent event) {
        return new EvaluatedDecision((DmnDecisionTableEvaluationEvent) event.getDecisionResult(), event);
    }

    public List<String> rules() {
        return table.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
    }

    /** Variable → value of all evaluated tables, including results of required decisions (fit, score, exclusion). */
    public Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<>(asked(table));
        for (var required : event.getRequiredDecisionResults()) {
            if (required instanceof DmnDecisionTableEvaluationEvent below) {
                inputs.putAll(asked(below));
                inputs.put(below.getCollectResultName(), value(below.getCollectResultValue()));
            } else if (required instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
                inputs.put(literal.getOutputName(), value(literal.getOutputValue()));
            }
        }
        inputs.remove(null);
        return inputs;
    }

    /** Of the first rule that matched. */
    public Map<String, Object> outputs() {
        var outputs = new LinkedHashMap<String, Object>();
        table.getMatchingRules()
                .get(0)
                .getOutputEntries()
                .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
        return outputs;
    }

    /** The annotation of the matched rule, and those of the rules in required tables that gave points. */
    public String because(RuleTexts texts, String definitionId) {
        var below = event.getRequiredDecisionResults().stream()
                .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
                .map(DmnDecisionTableEvaluationEvent.class::cast)
                .filter(table -> table.getCollectResultName() != null)
                .flatMap(table -> table.getMatchingRules().stream().map(rule -> texts.of(definitionId, rule.getId())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
        var own = rules().stream().map(rule -> texts.of(definitionId, rule)).collect(Collectors.joining("; "));
        return below.isEmpty() ? own : own + " (" + below + ")";
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
}
