package io.handoff.intake.imports.mapping;

import io.handoff.engine.RefusedByRule;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.ids.IdSystems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the lines of a file are read.
 *
 * @param fields column → field, in the columns' order, without unmapped columns
 * @param emptyClears true: an empty cell clears the stored value; false: it keeps it
 * @param dayFirst 03/04/2026 is the third of April
 * @param zone for times without a zone
 * @param ids the id system of the contact ids
 */
public record ColumnMapping(
        Map<String, ImportField> fields, boolean emptyClears, boolean dayFirst, String zone, IdSystem ids) {

    public ColumnMapping {
        fields = new LinkedHashMap<>(fields);
    }

    /** Maps columns by the names that exports use; the best match of several is taken. */
    public static ColumnMapping guessed(List<String> header, boolean dayFirst) {
        var system = ExportProgram.of(header).map(ExportProgram::idSystem).orElse(IdSystems.SHARED);
        return new ColumnMapping(
                inOrder(header, ColumnGuess.of(header)), false, dayFirst, "UTC", IdSystem.guessed(system));
    }

    /**
     * This mapping with some columns changed.
     *
     * @param received column → key of a field; blank or null to unmap the column
     * @throws RefusedByRule for an unknown column or field
     */
    public ColumnMapping with(List<String> header, Map<String, String> received) {
        var changed = new LinkedHashMap<>(fields);
        received.forEach((column, key) -> {
            if (!header.contains(column)) {
                throw new RefusedByRule("The mapping names a column '%s', which the file does not have. It has: %s."
                        .formatted(column, String.join(", ", header)));
            }
            changed.remove(column);
        });
        received.forEach((column, key) -> field(key).ifPresent(field -> {
            changed.entrySet()
                    .removeIf(guess -> guess.getValue() == field
                            && !field.takesSeveralColumns()
                            && !received.containsKey(guess.getKey()));
            changed.put(column, field);
        }));
        return new ColumnMapping(inOrder(header, changed), emptyClears, dayFirst, zone, ids);
    }

    public ColumnMapping reading(boolean emptyCellsClear, boolean dayComesFirst, String inZone) {
        return new ColumnMapping(fields, emptyCellsClear, dayComesFirst, inZone, ids);
    }

    public ColumnMapping numberedBy(IdSystem system) {
        return new ColumnMapping(fields, emptyClears, dayFirst, zone, system);
    }

    /** @throws RefusedByRule when two columns have the same field, or neither an email nor a contact id is mapped */
    public ColumnMapping checked() {
        for (var field : ImportField.values()) {
            var columns = columnsOf(field);
            if (columns.size() > 1 && !field.takesSeveralColumns()) {
                throw new RefusedByRule(
                        "The columns '%s' are both mapped to %s. Map one of them, and leave the other out."
                                .formatted(String.join("' and '", columns), field.label));
            }
        }
        if (columnsOf(ImportField.EMAIL).isEmpty()
                && columnsOf(ImportField.CONTACT_ID).isEmpty()) {
            throw new RefusedByRule(
                    "No column is mapped to Email or Contact id: the person of a line would be unknown.");
        }
        return this;
    }

    public Optional<String> columnOf(ImportField field) {
        return columnsOf(field).stream().findFirst();
    }

    public List<String> leftOver(List<String> header) {
        return header.stream().filter(column -> !fields.containsKey(column)).toList();
    }

    private List<String> columnsOf(ImportField field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<ImportField> field(String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ImportField.byKey(key.strip())
                .orElseThrow(() -> new RefusedByRule("'%s' is no field of a contact. The fields are: %s."
                        .formatted(
                                key,
                                Arrays.stream(ImportField.values())
                                        .map(ImportField::key)
                                        .collect(Collectors.joining(", "))))));
    }

    private static Map<String, ImportField> inOrder(List<String> header, Map<String, ImportField> fields) {
        var ordered = new LinkedHashMap<String, ImportField>();
        new ArrayList<>(header)
                .forEach(column -> Optional.ofNullable(fields.get(column))
                        .filter(Objects::nonNull)
                        .ifPresent(field -> ordered.put(column, field)));
        return ordered;
    }
}
