package io.handoff.organisation;

import io.handoff.input.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** The organisation file is invalid and is not applied; the message lists all errors with their lines. */
public class OrganisationRefused extends RuntimeException {

    OrganisationRefused(String source, List<FileProblem> problems) {
        super("The organisation file " + source + " is not right:\n"
                + problems.stream()
                        .distinct()
                        .sorted()
                        .map(problem -> "  " + problem)
                        .collect(Collectors.joining("\n")));
    }

    OrganisationRefused(String message, Exception cause) {
        super(message, cause);
    }
}
