package io.handoff.decision;

import io.handoff.decision.table.DeployedTable;
import io.handoff.decision.table.DeployedTables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tracks and email templates of the live table "Nurture plan". */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NurtureTracks {

    private static final String TABLE = "nurture-plan";

    private final DeployedTables tables;
    private final TableVersions tableVersions;

    /** In the order of the table's rows. */
    public List<String> all() {
        return rows().map(row -> row.cells().get(0))
                .filter(cell -> cell.matches("\"\\w+\""))
                .map(cell -> cell.replace("\"", ""))
                .distinct()
                .toList();
    }

    /** Names of all templates the table may answer with. */
    public Set<String> templates() {
        var templates = new LinkedHashSet<String>();
        rows().map(row -> row.answers().getOrDefault("touchTemplate", "").replace("\"", ""))
                .filter(template -> !template.isBlank() && !template.equals("NONE"))
                .forEach(templates::add);
        return templates;
    }

    private Stream<DeployedTable.Row> rows() {
        return tables.find(TABLE, tableVersions.versionOf(TABLE, tableVersions.live())).stream()
                .flatMap(table -> table.rows().stream());
    }
}
