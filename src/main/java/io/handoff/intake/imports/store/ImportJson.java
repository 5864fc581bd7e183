package io.handoff.intake.imports.store;

import io.handoff.engine.RefusedByRule;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.ImportField;
import io.handoff.intake.imports.row.LineFindings;
import io.handoff.intake.imports.row.RowProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON columns of the import tables. */
public final class ImportJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> COLUMNS = new TypeReference<>() {};

    private ImportJson() {}

    /**
     * @param fields column → key of a field
     * @param idSystem null in mappings stored before id systems existed
     */
    private record Kept(
            Map<String, String> fields,
            boolean emptyClears,
            boolean dayFirst,
            String zone,
            String idSystem,
            Boolean idSystemStated) {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static String write(ColumnMapping mapping) {
        var fields = new LinkedHashMap<String, String>();
        mapping.fields().forEach((column, field) -> fields.put(column, field.key));
        var ids = mapping.ids();
        return write(new Kept(
                fields, mapping.emptyClears(), mapping.dayFirst(), mapping.zone(), ids.name(), ids.isStated()));
    }

    public static ColumnMapping mapping(String json) {
        var kept = JSON.readValue(json, Kept.class);
        var fields = new LinkedHashMap<String, ImportField>();
        kept.fields().forEach((column, key) -> ImportField.byKey(key).ifPresent(field -> fields.put(column, field)));
        var system = kept.idSystem() == null ? IdSystems.SHARED : kept.idSystem();
        return new ColumnMapping(
                fields,
                kept.emptyClears(),
                kept.dayFirst(),
                kept.zone(),
                new IdSystem(system, Boolean.TRUE.equals(kept.idSystemStated())));
    }

    static List<String> words(String json) {
        return json == null ? List.of() : JSON.readValue(json, WORDS);
    }

    static List<RowProblem> problems(String json) {
        return json == null ? List.of() : JSON.readValue(json, PROBLEMS);
    }

    static LineFindings findings(String json) {
        return json == null ? null : JSON.readValue(json, LineFindings.class);
    }

    static ImportCounts counts(String json) {
        return JSON.readValue(json, ImportCounts.class);
    }

    /** @throws RefusedByRule when the request's mapping is not a JSON object of strings */
    public static Map<String, String> columns(String json) {
        try {
            return json == null || json.isBlank() ? Map.of() : JSON.readValue(json, COLUMNS);
        } catch (JacksonException e) {
            throw new RefusedByRule(
                    "mapping must be a JSON object of column and field, such as {\"Work email\":\"email\"}");
        }
    }
}
