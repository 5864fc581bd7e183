package io.handoff.governance;

import java.util.List;
import java.util.stream.Collectors;

/** The file of golden contacts cannot be used; the message lists all mistakes with their lines. */
class GoldenContactsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line counted from 1 */
    record Mistake(int line, String text) {}

    GoldenContactsRefused(String source, List<Mistake> mistakes) {
        super("The golden contacts in %s are not right: %s"
                .formatted(
                        source,
                        mistakes.stream()
                                .map(mistake -> "line " + mistake.line() + ": " + mistake.text())
                                .collect(Collectors.joining("; "))
                                .concat(".")));
    }

    GoldenContactsRefused(String source, Exception cause) {
        super("The golden contacts in %s cannot be read.".formatted(source), cause);
    }
}
