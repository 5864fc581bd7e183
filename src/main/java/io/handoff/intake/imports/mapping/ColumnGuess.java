package io.handoff.intake.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses which field each column of a file holds. */
final class ColumnGuess {

    /** Column names for a first or last name that mean the full name when no column holds the other part. */
    private static final Set<String> WHOLE_NAMES = Set.of("name", "nom", "nombre", "nome");

    private final Map<String, ImportField> fields = new LinkedHashMap<>();
    private final List<String> left;

    private ColumnGuess(List<String> header) {
        this.left = new ArrayList<>(header);
    }

    /** Column → field. */
    static Map<String, ImportField> of(List<String> header) {
        var guess = new ColumnGuess(header);
        guess.fields();
        guess.names();
        return guess.fields;
    }

    private void fields() {
        for (var field : ImportField.values()) {
            if (field == ImportField.OTHER_EMAILS) {
                continue;
            }
            ColumnNames.likeliest(field, left).ifPresent(column -> take(column, field));
        }
        for (var field : List.of(ImportField.OTHER_EMAILS, ImportField.EMAIL)) {
            ColumnNames.candidates(field, List.copyOf(left)).forEach(column -> take(column, ImportField.OTHER_EMAILS));
        }
    }

    private void take(String column, ImportField field) {
        fields.put(column, field);
        left.remove(column);
    }

    private void names() {
        var known = fields.values();
        if (known.contains(ImportField.FIRST_NAME) && !known.contains(ImportField.LAST_NAME)) {
            reread(ImportField.FULL_NAME, ImportField.LAST_NAME);
            reread(ImportField.FIRST_NAME, ImportField.FULL_NAME);
        } else if (known.contains(ImportField.LAST_NAME) && !known.contains(ImportField.FIRST_NAME)) {
            reread(ImportField.LAST_NAME, ImportField.FULL_NAME);
        }
    }

    /** "Name" next to "Vorname" is the last name; "Nom" alone is the full name. */
    private void reread(ImportField from, ImportField to) {
        if (!fields.containsValue(to)) {
            fields.replaceAll(
                    (column, field) -> field == from && WHOLE_NAMES.contains(ColumnNames.plain(column)) ? to : field);
        }
    }
}
