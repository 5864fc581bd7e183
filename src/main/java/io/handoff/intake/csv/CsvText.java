package io.handoff.intake.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/** Writes CSV that spreadsheets open correctly: with the given delimiter and a UTF-8 byte order mark. */
public final class CsvText {

    private CsvText() {}

    public static String of(char delimiter, List<List<String>> lines) {
        var text = new StringWriter().append('\uFEFF');
        var writer = CsvWriter.builder().fieldSeparator(delimiter).build(text);
        lines.forEach(writer::writeRecord);
        return text.toString();
    }
}
