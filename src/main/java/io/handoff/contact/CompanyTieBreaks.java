package io.handoff.contact;

import java.time.Instant;
import java.util.List;

/** Chooses between companies that match the domain of one address. */
@FunctionalInterface
public interface CompanyTieBreaks {

    /** Without a table the longest domain wins. */
    CompanyTieBreaks LONGEST_DOMAIN =
            matching -> new Choice(matching.get(0).company(), matching.get(1).company(), "CLOSER_DOMAIN");

    /** @param matching at least two, the longest domain first */
    Choice choose(List<Candidate> matching);

    /**
     * @param since when we first heard of the company
     * @param contactIds of its contacts
     */
    record Candidate(Company company, Instant since, List<String> contactIds) {}

    /** @param reasonCode by what the company was preferred to the runner-up */
    record Choice(Company company, Company runnerUp, String reasonCode) {}
}
