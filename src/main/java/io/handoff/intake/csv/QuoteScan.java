package io.handoff.intake.csv;

import java.util.OptionalInt;

/** Finds the line of a quote that opens a cell and never closes: everything below it would silently become one cell. */
final class QuoteScan {

    private final String text;
    private final char delimiter;
    private int line = 1;
    private int openedInLine;
    private boolean quoted;
    private boolean cellBegins = true;

    private QuoteScan(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Lines are counted from 1; empty when every quote closes. */
    static OptionalInt unclosedQuote(String text, char delimiter) {
        return new QuoteScan(text, delimiter).scan();
    }

    private OptionalInt scan() {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else {
                read(character);
                line += character == '\n' || character == '\r' && !isFollowedByLineFeed(i) ? 1 : 0;
            }
        }
        return quoted ? OptionalInt.of(openedInLine) : OptionalInt.empty();
    }

    private void read(char character) {
        if (quoted) {
            quoted = character != '"';
        } else if (character == '"' && cellBegins) {
            quoted = true;
            openedInLine = line;
        }
        cellBegins = !quoted && (character == delimiter || character == '\n' || character == '\r');
    }

    private boolean isFollowedByLineFeed(int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }
}
