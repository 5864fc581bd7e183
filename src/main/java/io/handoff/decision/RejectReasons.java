package io.handoff.decision;

import io.handoff.engine.RefusedByRule;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The reject reasons of the table {@code reject-reasons}: one list for the form, the API, events and reports. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RejectReasons implements ReasonLabels {

    private static final String TABLE = "reject-reasons";
    private static final String HANDLING = "rejection-handling";
    private static final String UNKNOWN = "UNKNOWN_REASON";

    private final RepositoryService repository;
    private final Decisions decisions;
    private final TableVersions tableVersions;
    private volatile Former formerOf = new Former("", Map.of());
    private volatile DeployedReasons deployed = new DeployedReasons("", List.of());

    /**
     * A row of the table.
     *
     * @param creditBack the rep gets the turn back
     * @param minAttempts calls, emails and meetings that must be logged before a person gives this reason
     */
    public record RejectReason(String code, String label, boolean needsNote, boolean creditBack, int minAttempts) {}

    /** In the order of the table's rows. */
    public List<RejectReason> all() {
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult();
        if (!deployed.id().equals(table.getId())) {
            deployed = new DeployedReasons(table.getId(), read(table.getId(), ""));
        }
        return deployed.reasons();
    }

    /**
     * Finds a reason by code or label, ignoring case and kind of dash.
     *
     * @throws RefusedByRule if it is not in the list
     */
    public RejectReason parse(String codeOrLabel) {
        if (codeOrLabel == null || codeOrLabel.isBlank()) {
            throw new RefusedByRule("To reject an MQL, choose a reason: " + labels() + ".");
        }
        return find(codeOrLabel)
                .orElseThrow(() -> new RefusedByRule(
                        "'" + codeOrLabel + "' is not a reject reason. Choose one of: " + labels() + "."));
    }

    /** The code of another system's reason; empty if it is not in the list. */
    public Optional<String> codeOf(String codeOrLabel) {
        return codeOrLabel == null ? Optional.empty() : find(codeOrLabel).map(RejectReason::code);
    }

    @Override
    public String labelOf(String code) {
        return all().stream()
                .filter(reason -> reason.code().equals(code))
                .map(RejectReason::label)
                .findFirst()
                .or(() -> Optional.ofNullable(formerLabels().get(code)))
                .orElse(code);
    }

    /**
     * The versions of the tables by which a handoff decides what follows this reason: its own, or the live {@code rejection-handling} if its
     * own is older than the reason and does not know it.
     */
    public String versionsKnowing(String code, String versions) {
        var live = tableVersions.withLive(HANDLING, versions);
        if (live.equals(versions)) {
            return versions;
        }
        var answers = decisions.ask(HANDLING, versions, Map.of("outcome", "REJECTED", "rejectReason", code, "pass", 1));
        var isKnown = answers.stream().map(row -> row.get("reasonCode")).anyMatch(reason -> !UNKNOWN.equals(reason));
        return isKnown ? versions : live;
    }

    /** By code, of the reasons that only earlier versions of the table have; the latest label counts. */
    private Map<String, String> formerLabels() {
        var present = deployed;
        if (formerOf.id().equals(present.id())) {
            return formerOf.labels();
        }
        var labels = new HashMap<String, String>();
        repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .flatMap(table -> read(table.getId(), TABLE + ":" + table.getVersion()).stream())
                .forEach(reason -> labels.putIfAbsent(reason.code(), reason.label()));
        formerOf = new Former(present.id(), Map.copyOf(labels));
        return labels;
    }

    /** Whether the rep gets the turn of such an MQL back; false for unknown reasons. */
    public boolean giveTurnBack(String codeOrLabel) {
        return codeOrLabel != null
                && find(codeOrLabel).map(RejectReason::creditBack).orElse(false);
    }

    private Optional<RejectReason> find(String codeOrLabel) {
        var wanted = plain(codeOrLabel);
        return all().stream()
                .filter(reason -> plain(reason.code()).equals(wanted)
                        || plain(reason.label()).equals(wanted))
                .findFirst();
    }

    private String labels() {
        return all().stream().map(RejectReason::label).collect(Collectors.joining(", "));
    }

    private List<RejectReason> read(String definitionId, String version) {
        return repository.getDmnModelInstance(definitionId).getModelElementsByType(Rule.class).stream()
                .map(RejectReasons::code)
                .map(code -> reason(code, decisions.askForOne(TABLE, version, Map.of("reason", code))))
                .toList();
    }

    private static RejectReason reason(String code, Map<String, Object> row) {
        return new RejectReason(
                code,
                String.valueOf(row.get("label")),
                Boolean.TRUE.equals(row.get("needsNote")),
                Boolean.TRUE.equals(row.get("creditBack")),
                row.get("minAttempts") instanceof Number attempts ? attempts.intValue() : 0);
    }

    private static String code(Rule rule) {
        InputEntry entry = rule.getInputEntries().iterator().next();
        return entry.getText().getTextContent().strip().replace("\"", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}_\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private record Former(String id, Map<String, String> labels) {}

    private record DeployedReasons(String id, List<RejectReason> reasons) {}
}
