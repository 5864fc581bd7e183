package io.handoff.intake.imports.row;

import io.handoff.input.InvalidValue;
import io.handoff.input.PlainText;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.mapping.ImportField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cells of one line by field, with its errors and warnings. */
public final class LineCells {

    /** Between several values in one cell, and between the cells of a field with several columns. */
    private static final String SEPARATOR = ";";

    private final int line;
    private final Map<ImportField, String> received = new EnumMap<>(ImportField.class);
    private final Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
    final List<RowProblem> problems = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    public LineCells(FileLayout layout, Line line) {
        this.line = line.number();
        layout.mapping().fields().forEach((column, field) -> {
            var place = layout.header().indexOf(column);
            var cell = place < line.cells().size() ? normal(line.cells().get(place)) : "";
            received.merge(field, cell, (one, other) -> one + SEPARATOR + other);
            columns.putIfAbsent(field, column);
        });
    }

    /** Empty for a cell with only invisible characters. */
    private static String normal(String cell) {
        var line = PlainText.line(cell);
        return line == null ? "" : line;
    }

    Map<ImportField, String> all() {
        return received;
    }

    /** Null when the cell is empty or missing. */
    String value(ImportField field) {
        var cell = received.get(field);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    List<String> values(ImportField field) {
        return Stream.ofNullable(received.get(field))
                .flatMap(cell -> Stream.of(cell.split("[;,\\s]+")))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Null when the cell is empty or invalid; an invalid one is added to the problems. */
    <T> T read(ImportField field, Function<Object, T> reader) {
        try {
            return reader.apply(value(field));
        } catch (InvalidValue invalid) {
            problem(field, invalid.why());
            return null;
        }
    }

    /** @param field null for the whole line */
    void problem(ImportField field, String sentence) {
        var cell = field == null ? null : received.get(field);
        var whole =
                field == null ? sentence : "\"%s\" %s.".formatted(RowProblem.quoted(cell), shortened(sentence, cell));
        problems.add(new RowProblem(line, columns.get(field), cell, whole));
    }

    private static String shortened(String sentence, String cell) {
        return cell.isEmpty() ? sentence : sentence.replace(cell, RowProblem.quoted(cell));
    }
}
