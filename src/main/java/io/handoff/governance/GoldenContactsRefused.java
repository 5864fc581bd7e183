package io.handoff.governance;

import io.handoff.input.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** The file of golden contacts cannot be used; the message lists all mistakes with their lines. */
class GoldenContactsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoldenContactsRefused(String source, List<FileProblem> problems) {
        super("The golden contacts in %s are not right: %s"
                .formatted(
                        source,
                        problems.stream()
                                .map(FileProblem::toString)
                                .collect(Collectors.joining("; "))
                                .concat(".")));
    }

    GoldenContactsRefused(String source, Exception cause) {
        super("The golden contacts in %s cannot be read.".formatted(source), cause);
    }
}
