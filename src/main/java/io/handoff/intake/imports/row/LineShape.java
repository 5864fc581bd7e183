package io.handoff.intake.imports.row;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.mapping.FileLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a line has the columns of the file. Surplus empty cells are ignored. Two stray quotes turn all lines between them into one
 * cell, which is recognised by its size, its line breaks, or a complete line of the file inside it.
 */
final class LineShape {

    private static final int MAX_CELL_LENGTH = 32 * 1024;
    /** A postal address has up to three. */
    private static final int MAX_BREAKS_PER_FIELD = 3;
    /** For unmapped columns, such as notes. */
    private static final int MAX_BREAKS = 10;

    private final FileLayout layout;
    private final List<String> header;
    private final Line line;
    private final List<RowProblem> problems = new ArrayList<>();

    private LineShape(FileLayout layout, Line line) {
        this.layout = layout;
        this.header = layout.header();
        this.line = line;
    }

    static List<RowProblem> problems(FileLayout layout, Line line) {
        return new LineShape(layout, line).look();
    }

    private List<RowProblem> look() {
        lookAtSurplusCells();
        for (int i = 0; i < Math.min(line.cells().size(), header.size()); i++) {
            lookAt(header.get(i), line.cells().get(i));
        }
        return problems;
    }

    private void lookAtSurplusCells() {
        var surplus = line.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
        if (surplus) {
            problems.add(new RowProblem(
                    line.number(),
                    null,
                    null,
                    "The line has %d cells, the header has %d. A cell that contains the delimiter must be quoted."
                            .formatted(line.cells().size(), header.size())));
        }
    }

    private void lookAt(String column, String cell) {
        if (cell.length() > MAX_CELL_LENGTH) {
            spoiled(column, cell, "is larger than 32 KB");
            return;
        }
        var lines = cell.strip().split("\\R");
        var most = layout.mapping().fields().containsKey(column) ? MAX_BREAKS_PER_FIELD : MAX_BREAKS;
        if (lines.length - 1 > most) {
            spoiled(column, cell, "has %,d line breaks".formatted(lines.length - 1));
        } else if (hasLineOfFile(lines)) {
            spoiled(column, cell, "has another line of the file in it");
        }
    }

    /** With at least as many delimiters as the header, and an @. */
    private boolean hasLineOfFile(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            var delimiters = lines[i].chars()
                    .filter(character -> character == layout.delimiter())
                    .count();
            if (header.size() > 1 && delimiters >= header.size() - 1 && lines[i].indexOf('@') >= 0) {
                return true;
            }
        }
        return false;
    }

    private void spoiled(String column, String cell, String how) {
        problems.add(new RowProblem(
                line.number(),
                column,
                cell,
                "The cell %s: a quote opens it by mistake, or closes too late. Correct the quotes; a quote within a cell is written twice."
                        .formatted(how)));
    }
}
