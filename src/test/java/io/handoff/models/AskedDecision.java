package io.handoff.models;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision of the folder {@code dmn}, asked without a process. Remembers which of its rules have answered. */
final class AskedDecision {

    static final Path FOLDER = Path.of("dmn");

    private final String id;
    private final Path file;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Set<String> hit = new TreeSet<>();
    private final List<String> lastHit = new ArrayList<>();

    AskedDecision(String fileName, String id) {
        this.id = id;
        this.file = FOLDER.resolve(fileName + ".dmn");
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        this.engine = configuration.buildEngine();
        try (var in = Files.newInputStream(file)) {
            this.decision = engine.parseDecision(id, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer ask(Map<String, Object> facts) {
        lastHit.clear();
        var results = engine.evaluateDecision(decision, facts).getResultList();
        return new Answer(List.copyOf(lastHit), results.isEmpty() ? Map.of() : results.get(0));
    }

    /** Ids without their prefix {@code Rule_}. */
    Set<String> rulesThatNeverAnswered() {
        var table = (Decision) Dmn.readModelFromFile(file.toFile()).getModelElementById(id);
        var all = new TreeSet<String>();
        for (var rule : table.getExpression().getChildElementsByType(Rule.class)) {
            all.add(shortId(rule.getId()));
        }
        all.removeAll(hit);
        return all;
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecision().getKey().equals(id)) {
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .map(AskedDecision::shortId)
                    .forEach(lastHit::add);
            hit.addAll(lastHit);
        }
    }

    private static String shortId(String ruleId) {
        return ruleId.replaceFirst("^Rule_", "");
    }

    /** Which rules answered, and what. */
    record Answer(List<String> rules, Map<String, Object> outputs) {

        /** The values of the named outputs, as a person would read them aloud. */
        String words(Collection<String> names) {
            return names.stream().map(name -> String.valueOf(outputs.get(name))).collect(joining(" "));
        }
    }
}
