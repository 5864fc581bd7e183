package io.handoff.intake.imports.store;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.contact.Contact;
import io.handoff.privacy.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored lines of imported files about a person, for the export of personal data. */
@Component
@RequiredArgsConstructor
class ImportedLines implements PersonalData {

    private final JdbcClient jdbc;

    /** @param cells column → cell; empty once the line's text was deleted */
    record ImportedLine(
            String file, Instant uploadedAt, String uploadedBy, int line, Map<String, String> cells, String outcome) {}

    @Override
    public String name() {
        return "importedLines";
    }

    @Override
    public Stream<?> of(Contact contact, Set<String> ids) {
        return jdbc.sql("""
                        select f.file_name, f.uploaded_at, f.uploaded_by, f.header, r.line, r.cells, r.outcome
                        from import_row r join contact_import f on f.id = r.import_id
                        where r.contact_id in (:ids) order by f.seq, r.line""").param("ids", ids).query((row, n) -> line(row)).list().stream();
    }

    private static ImportedLine line(ResultSet row) throws SQLException {
        var header = ImportJson.words(row.getString("header"));
        var received = ImportJson.words(row.getString("cells"));
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), received.size()); i++) {
            cells.put(header.get(i), received.get(i));
        }
        return new ImportedLine(
                row.getString("file_name"),
                instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                row.getInt("line"),
                cells,
                row.getString("outcome"));
    }
}
