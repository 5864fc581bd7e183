package io.handoff.decision;

import io.handoff.contact.ProfileCodes;
import io.handoff.contact.ProfileField;
import io.handoff.decision.table.DeployedTable;
import io.handoff.decision.table.DeployedTables;
import io.handoff.decision.table.Feel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Translates other systems' values to our codes, by the tables {@code industries}, {@code seniorities} and {@code departments}. With a
 * missing or broken table values stay as they are.
 */
@Component
@RequiredArgsConstructor
public class TranslateProfiles {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*\\s*");

    private final DeployedTables tables;
    private final TableVersions tableVersions;
    private final Feel feel;
    private final Map<String, Map<String, String>> textsByVersion = new ConcurrentHashMap<>();

    public ProfileCodes in(String versions) {
        return (field, code) -> table(field, versions)
                .flatMap(table -> Optional.ofNullable(texts(table).get(code)).or(() -> byExpression(table, code)))
                .orElse(code);
    }

    private Optional<DeployedTable> table(ProfileField field, String versions) {
        try {
            return tables.find(field.table(), tableVersions.versionOf(field.table(), versions));
        } catch (IllegalStateException notDeployed) {
            return Optional.empty();
        }
    }

    /** Parsed once per version: few cells hold hundreds of names, and every evaluation reads them. */
    private Map<String, String> texts(DeployedTable table) {
        return textsByVersion.computeIfAbsent(table.key() + ":" + table.version(), version -> {
            var codes = new HashMap<String, String>();
            table.rows().stream()
                    .filter(row -> TEXTS.matcher(row.cells().get(0)).matches())
                    .forEach(row -> answer(row)
                            .ifPresent(code -> TEXT.matcher(row.cells().get(0))
                                    .results()
                                    .forEach(text -> codes.putIfAbsent(text.group(1), code))));
            return Map.copyOf(codes);
        });
    }

    /** Cells that are not a list of string literals. */
    private Optional<String> byExpression(DeployedTable table, String code) {
        return table.rows().stream()
                .filter(row -> !TEXTS.matcher(row.cells().get(0)).matches())
                .filter(row -> row.asksFor(0) && feel.holds(row.cells().get(0), code, Map.of()))
                .findFirst()
                .flatMap(this::answer);
    }

    private Optional<String> answer(DeployedTable.Row row) {
        return feel.value(row.answers().getOrDefault("code", ""), Map.of()) instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }
}
