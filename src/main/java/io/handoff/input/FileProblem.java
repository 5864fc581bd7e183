package io.handoff.input;

/** An error in a file. @param line counted from 1 */
public record FileProblem(int line, String text) implements Comparable<FileProblem> {

    @Override
    public int compareTo(FileProblem other) {
        return Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
