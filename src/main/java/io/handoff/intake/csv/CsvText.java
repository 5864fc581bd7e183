package io.handoff.intake.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/** Lines as text that spreadsheets open without asking: with the delimiter that came in and a mark for UTF-8. */
public final class CsvText {

    private CsvText() {}

    public static String of(char delimiter, List<List<String>> lines) {
        var text = new StringWriter().append('\uFEFF');
        var writer = CsvWriter.builder().fieldSeparator(delimiter).build(text);
        lines.forEach(writer::writeRecord);
        return text.toString();
    }
}
