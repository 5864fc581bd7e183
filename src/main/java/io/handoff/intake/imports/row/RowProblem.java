package io.handoff.intake.imports.row;

/**
 * An error in a line.
 *
 * @param line number of its first line in the file
 * @param column null for the whole line
 * @param problem what is wrong and how to correct it, in a sentence
 */
public record RowProblem(int line, String column, String value, String problem) {

    private static final int MAX_QUOTE_LENGTH = 200;

    public RowProblem {
        value = quoted(value);
    }

    /** Shortens a cell for a sentence: unbalanced quotes can make a cell as long as the file. */
    static String quoted(String cell) {
        return cell == null || cell.length() <= MAX_QUOTE_LENGTH
                ? cell
                : cell.substring(0, MAX_QUOTE_LENGTH - 1) + "\u2026";
    }
}
