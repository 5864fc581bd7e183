package io.handoff.intake.csv;

import java.util.OptionalInt;

/** Finds a quote that opens a cell and is never closed: the parser would read the rest of the file as one cell. */
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

    /** Line of the opening quote, counted from 1; empty when every quote is closed. */
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
