package io.handoff.intake.csv;

import io.handoff.intake.csv.CsvFile.Line;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Removes lines around the table: LinkedIn's notes above the header, title and copyright of Salesforce reports. */
final class FramingLines {

    private static final int MAX_LINES_ABOVE = 10;
    private static final int MIN_COLUMNS = 3;
    private static final Pattern END_OF_REPORT =
            Pattern.compile("(?is)Copyright \\(c\\) \\d{4}.*salesforce.*|Confidential Information - Do Not Distribute");

    private FramingLines() {}

    /** The text from its first, second, … line on, as far down as a header is looked for. */
    static Stream<String> firstLines(String text) {
        return Stream.iterate(text, rest -> !rest.isEmpty(), FramingLines::below)
                .limit(MAX_LINES_ABOVE + 1L);
    }

    static void remove(List<Line> lines) {
        lines.subList(0, above(lines)).clear();
        lines.subList(endOfTable(lines), lines.size()).clear();
    }

    /** Lines with one cell are a title when a line with several cells, none an address or empty, follows within ten lines. */
    private static int above(List<Line> lines) {
        return IntStream.range(0, Math.min(lines.size(), MAX_LINES_ABOVE + 1))
                .filter(i -> lines.get(i).cells().size() > 1)
                .findFirst()
                .stream()
                .filter(i -> i > 0 && mayBeHeader(lines.get(i)))
                .findFirst()
                .orElse(0);
    }

    private static boolean mayBeHeader(Line line) {
        return line.cells().size() >= MIN_COLUMNS
                && line.cells().stream().noneMatch(cell -> cell.contains("@") || cell.isBlank());
    }

    private static int endOfTable(List<Line> lines) {
        var end = lines.size();
        while (end > 1
                && lines.get(end - 1).cells().size() == 1
                && lines.get(0).cells().size() > 1) {
            end--;
        }
        var isReport = lines.subList(end, lines.size()).stream()
                .anyMatch(line ->
                        END_OF_REPORT.matcher(line.cells().get(0).strip()).matches());
        return isReport ? end : lines.size();
    }

    private static String below(String text) {
        var end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }
}
