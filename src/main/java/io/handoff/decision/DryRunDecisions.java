package io.handoff.decision;

import io.handoff.decision.feel.FastFeelFactory;
import io.handoff.decision.table.DecisionRecords;
import io.handoff.decision.table.DeployedTables;
import io.handoff.decision.table.EvaluatedDecision;
import io.handoff.decision.table.RuleTexts;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Evaluates the deployed tables in a separate DMN engine that writes nothing: no history, snapshot or row. */
@Component
public class DryRunDecisions {

    private final RepositoryService repository;
    private final TableVersions tableVersions;
    private final RuleTexts texts;
    private final DeployedTables tables;
    private final TableReader reader;
    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();
    private final ThreadLocal<DmnDecisionEvaluationEvent> seen = new ThreadLocal<>();
    private final DmnEngine engine;

    DryRunDecisions(
            RepositoryService repository,
            TableVersions tableVersions,
            RuleTexts texts,
            DeployedTables tables,
            TableReader reader) {
        this.repository = repository;
        this.tableVersions = tableVersions;
        this.texts = texts;
        this.tables = tables;
        this.reader = reader;
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.getCustomPostDecisionEvaluationListeners().add(seen::set);
        dmn.setFeelEngineFactory(new FastFeelFactory());
        this.engine = dmn.buildEngine();
    }

    /** @throws NoMatchingRule where the process would fail, too */
    public TableAnswer ask(String table, String versions, Map<String, Object> facts) {
        var version = tableVersions.versionOf(table, versions);
        var definition = tables.idOf(table, version).orElseThrow();
        try {
            engine.evaluateDecision(decisions.computeIfAbsent(definition, id -> parse(table, id)), facts);
            return answer(table, version, definition, facts);
        } finally {
            seen.remove();
        }
    }

    private TableAnswer answer(String table, int version, String definition, Map<String, Object> facts) {
        var decision = EvaluatedDecision.of(seen.get());
        var inputs = decision.inputs();
        if (inputs.containsKey("score")) {
            DecisionRecords.PARTS_OF_A_SCORE.forEach(part -> inputs.put(part, facts.get(part)));
        }
        if (decision.rules().isEmpty()) {
            throw new NoMatchingRule(table, 0, inputs);
        }
        var outputs = decision.outputs();
        var rule = decision.rules().get(0);
        return new TableAnswer(
                table,
                version,
                rule,
                Objects.toString(outputs.get("reasonCode"), null),
                inputs,
                outputs,
                decision.because(texts, definition),
                reader.alsoMatched(table, version, rule, inputs));
    }

    private DmnDecision parse(String table, String definition) {
        return engine.parseDecision(table, repository.getDecisionModel(definition));
    }
}
