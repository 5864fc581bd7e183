package io.handoff.intake.imports;

import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.row.RowProblem;
import io.handoff.intake.imports.store.ImportReports.Refused;
import io.handoff.output.SpreadsheetCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The failed lines unchanged, with extra columns for the errors, as a file that is corrected in a spreadsheet and uploaded again. The
 * apostrophes that keep a spreadsheet from running a cell as a formula are removed when the file comes back.
 */
public final class ErrorsFile {

    private static final String LINE = "Import error: line";
    private static final String COLUMN = "Import error: column";
    private static final String REASON = "Import error: what to do";

    private ErrorsFile() {}

    /** With a UTF-8 byte order mark, by which spreadsheets know the encoding. */
    public static String of(List<String> header, char delimiter, List<Refused> refused) {
        var own = header.stream().filter(ErrorsFile::isTheirs).toList();
        var first = new ArrayList<>(own);
        first.addAll(List.of(LINE, COLUMN, REASON));
        var csv = new SpreadsheetCsv(delimiter).row(first.toArray());
        refused.forEach(line -> csv.row(line(header, own, line).toArray()));
        return '\uFEFF' + csv.toString();
    }

    /** The uploaded file as it is, or a corrected errors file with the texts that were uploaded at first. */
    static CsvFile uploaded(CsvFile file) {
        return file.header().contains(LINE)
                ? new CsvFile(
                        file.charset(),
                        file.delimiter(),
                        texts(file.header()),
                        file.lines().stream()
                                .map(line -> new CsvFile.Line(line.number(), texts(line.cells())))
                                .toList())
                : file;
    }

    private static List<String> texts(List<String> cells) {
        return cells.stream().map(SpreadsheetCsv::textOf).toList();
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
