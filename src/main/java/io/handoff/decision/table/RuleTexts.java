package io.handoff.decision.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Annotations of the rules, as ops wrote them in the Modeler; cached, because a deployed definition never changes. */
@Component
@RequiredArgsConstructor
public class RuleTexts {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    /** The annotation of a rule in this definition's file, including required tables; empty without one. */
    String of(String definitionId, String ruleId) {
        return byDefinition.computeIfAbsent(definitionId, this::read).getOrDefault(ruleId, "");
    }

    private Map<String, String> read(String definitionId) {
        return repository.getDmnModelInstance(definitionId).getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription().getTextContent().strip()));
    }
}
