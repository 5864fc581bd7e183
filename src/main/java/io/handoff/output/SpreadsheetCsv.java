package io.handoff.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** Builds a CSV document (RFC 4180). A text that a spreadsheet would run as a formula gets a leading apostrophe. */
public final class SpreadsheetCsv {

    /** With the apostrophes of an earlier document, so that each can be removed again. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-].*", Pattern.DOTALL);

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    public SpreadsheetCsv(char delimiter) {
        csv = CsvWriter.builder().fieldSeparator(delimiter).build(text);
    }

    public static SpreadsheetCsv of(String... header) {
        return new SpreadsheetCsv(',').row((Object[]) header);
    }

    public SpreadsheetCsv row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SpreadsheetCsv::cell).toList());
        return this;
    }

    /** The text of a cell of such a document, without the apostrophe. */
    public static String textOf(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String cell(Object value) {
        var text = Objects.toString(value, "");
        return !(value instanceof Number) && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
