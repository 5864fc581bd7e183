package io.handoff.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parsed CSV file.
 *
 * @param charset its detected encoding
 * @param header unique names, trimmed; a column without a name is called "Column 1", "Column 2", …
 */
public record CsvFile(String charset, char delimiter, List<String> header, List<Line> lines) {

    private static final int MAX_COLUMNS = 500;

    /**
     * A line below the header.
     *
     * @param number line in the file where the record starts, counted from 1; cells may hold line breaks
     */
    public record Line(int number, List<String> cells) {}

    /** @throws UnreadableFile with a sentence when the file cannot be parsed */
    public static CsvFile of(byte[] bytes) {
        var decoded = FileText.of(bytes);
        var text = decoded.text();
        if (text.isBlank()) {
            throw new UnreadableFile("The file is empty.");
        }
        var body = text.stripLeading();
        var received = toldDelimiter(body);
        var delimiter = received == 0 ? delimiterOf(body) : received;
        refuseUnclosedQuote(text, delimiter);
        var lines = parse(text, delimiter);
        if (received != 0) {
            lines.remove(0);
        }
        FramingLines.remove(lines);
        if (lines.isEmpty()) {
            throw new UnreadableFile("The file has no header: its first line must name the columns.");
        }
        return new CsvFile(decoded.charset(), delimiter, header(lines.remove(0).cells()), lines);
    }

    private static List<Line> parse(String text, char delimiter) {
        try (Stream<CsvRecord> records =
                CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true).ofCsvRecord(text).stream()) {
            var lines = new ArrayList<Line>();
            records.filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .forEach(record ->
                            lines.add(new Line((int) record.getStartingLineNumber(), List.copyOf(record.getFields()))));
            return lines;
        } catch (CsvParseException e) {
            throw new UnreadableFile("The file cannot be parsed: " + reason(e));
        }
    }

    private static void refuseUnclosedQuote(String text, char delimiter) {
        QuoteScan.unclosedQuote(text, delimiter).ifPresent(line -> {
            throw new UnreadableFile(
                    ("The quote that opens a cell in line %,d never closes, so that everything below it would be one"
                                    + " cell. Close the quote or remove it; a quote within a cell is written twice. Nothing was loaded.")
                            .formatted(line));
        });
    }

    private static String reason(CsvParseException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    /** From the first line {@code sep=;} of Excel files; 0 without one. */
    private static char toldDelimiter(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 ? text.charAt(4) : 0;
    }

    /** The most frequent delimiter in the header outside quotes; title lines above the header have none. */
    private static char delimiterOf(String text) {
        return FramingLines.firstLines(text)
                .map(CsvFile::delimiterOfLine)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(',');
    }

    private static Optional<Character> delimiterOfLine(String text) {
        var times = new HashMap<Character, Integer>();
        var quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
            var character = text.charAt(i);
            quoted ^= character == '"';
            if (!quoted) {
                times.merge(character, 1, Integer::sum);
            }
        }
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparing(character -> times.getOrDefault(character, 0)))
                .filter(times::containsKey);
    }

    private static List<String> header(List<String> cells) {
        if (cells.size() > MAX_COLUMNS) {
            throw new UnreadableFile("The file has %,d columns; at most %d are read. Export fewer properties."
                    .formatted(cells.size(), MAX_COLUMNS));
        }
        if (cells.stream().anyMatch(cell -> cell.contains("@"))) {
            throw new UnreadableFile(
                    "The first line holds an email address. It must be a header that names the columns.");
        }
        var names = new ArrayList<String>();
        for (var cell : cells) {
            var name = cell.isBlank() ? "Column " + (names.size() + 1) : cell.strip();
            var unique = name;
            for (int again = 2; names.contains(unique); again++) {
                unique = name + " (" + again + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }
}
