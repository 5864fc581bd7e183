package io.handoff.intake.imports;

import io.handoff.intake.csv.CsvText;
import io.handoff.intake.imports.ImportReports.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the failed lines unchanged with extra columns for the errors; after correction the file can be uploaded as it is. */
final class ErrorsFile {

    private static final String LINE = "Import error: line";
    private static final String COLUMN = "Import error: column";
    private static final String REASON = "Import error: what to do";

    private ErrorsFile() {}

    static String of(List<String> header, char delimiter, List<Refused> refused) {
        var own = header.stream().filter(ErrorsFile::isTheirs).toList();
        var lines = new ArrayList<List<String>>();
        var first = new ArrayList<>(own);
        first.addAll(List.of(LINE, COLUMN, REASON));
        lines.add(first);
        refused.forEach(line -> lines.add(line(header, own, line)));
        return CsvText.of(delimiter, lines);
    }

    private static List<String> line(List<String> header, List<String> own, Refused refused) {
        var cells = refused.line().cells();
        var line = new ArrayList<String>();
        for (var column : own) {
            var place = header.indexOf(column);
            line.add(place < cells.size() ? cells.get(place) : "");
        }
        line.add(String.valueOf(refused.line().number()));
        line.add(refused.problems().stream()
                .map(RowProblem::column)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
        line.add(refused.problems().stream().map(RowProblem::problem).collect(Collectors.joining(" ")));
        return line;
    }

    /** A corrected file still has the error columns of the last download; they are dropped. */
    private static boolean isTheirs(String column) {
        return !column.startsWith("Import error:");
    }
}
