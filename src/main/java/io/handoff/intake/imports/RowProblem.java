package io.handoff.intake.imports;

/**
 * Why a line was not taken.
 *
 * @param line where it begins in the file
 * @param column null when it is about the line as a whole
 * @param problem what is wrong and what to do, in a sentence
 */
record RowProblem(int line, String column, String value, String problem) {

    private static final int LONGEST_QUOTE = 200;

    RowProblem {
        value = quoted(value);
    }

    /** A cell as it is quoted in a sentence: a spoiled one can be most of the file. */
    static String quoted(String cell) {
        return cell == null || cell.length() <= LONGEST_QUOTE ? cell : cell.substring(0, LONGEST_QUOTE - 1) + "\u2026";
    }
}
