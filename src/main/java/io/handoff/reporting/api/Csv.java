package io.handoff.reporting.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Builds a CSV document (RFC 4180). A text that a spreadsheet would run as a formula gets a leading apostrophe. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private final List<List<String>> rows = new ArrayList<>();

    Csv(String... header) {
        rows.add(List.of(header));
    }

    void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Csv::cell).toList());
    }

    private static String cell(Object value) {
        var text = Objects.toString(value, "");
        var mayBeFormula = !(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return mayBeFormula ? "'" + text : text;
    }

    @Override
    public String toString() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
