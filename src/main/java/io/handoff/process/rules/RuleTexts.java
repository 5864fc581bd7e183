package io.handoff.process.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** The annotations of the rules, as ops wrote them in the Modeler. A deployed definition never changes, so they are read once. */
@Component
@RequiredArgsConstructor
class RuleTexts {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    /** The annotation of a rule in the file of this definition (also of the tables below it); empty when it has none. */
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
