package io.handoff.organisation;

/** A mistake in the file. @param line counted from 1 */
record Problem(int line, String text) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        return Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
