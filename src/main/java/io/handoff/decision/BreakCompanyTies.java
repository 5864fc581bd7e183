package io.handoff.decision;

import io.handoff.contact.CompanyTieBreaks;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Compares companies two by two; the table {@code company-tie-breaks} says by what. */
@Component
@RequiredArgsConstructor
class BreakCompanyTies implements CompanyTieBreaks {

    private static final String TABLE = "company-tie-breaks";

    private final Decisions decisions;
    private final TableVersions tableVersions;
    private final Lifecycle lifecycle;
    private final Deals deals;

    /** @param rank its place by the length of its domain, 0 = the longest */
    private record Traits(Candidate candidate, boolean customer, boolean openDeal, int rank) {

        int contacts() {
            return candidate.contactIds().size();
        }
    }

    @Override
    public Choice choose(List<Candidate> matching) {
        var versions = tableVersions.live();
        var all = new ArrayList<Traits>();
        matching.forEach(candidate -> all.add(traits(candidate, all.size())));
        var best = best(all, versions);
        all.remove(best);
        var next = best(all, versions);
        var reason = (String) answer(best, next, versions).get("reasonCode");
        return new Choice(best.candidate().company(), next.candidate().company(), reason);
    }

    private Traits best(List<Traits> all, String versions) {
        return all.stream()
                .reduce((one, other) -> compare(one, other, versions) >= 0 ? one : other)
                .orElseThrow();
    }

    private Traits traits(Candidate candidate, int rank) {
        var people = candidate.contactIds();
        return new Traits(
                candidate,
                people.stream().anyMatch(id -> lifecycle.stageOf(id) == Stage.CUSTOMER),
                !deals.openDealsOfAny(people).isEmpty(),
                rank);
    }

    private int compare(Traits one, Traits other, String versions) {
        var criterion = (String) answer(one, other, versions).get("criterion");
        return switch (criterion) {
            case "CUSTOMER" -> Boolean.compare(one.customer(), other.customer());
            case "OPEN_DEAL" -> Boolean.compare(one.openDeal(), other.openDeal());
            case "CONTACTS" -> Integer.compare(one.contacts(), other.contacts());
            case "AGE" ->
                Comparator.comparing((Traits traits) -> traits.candidate().since())
                        .reversed()
                        .compare(one, other);
            default -> Integer.compare(other.rank(), one.rank());
        };
    }

    private Map<String, Object> answer(Traits one, Traits other, String versions) {
        return decisions.askForOne(
                TABLE,
                versions,
                Map.of(
                        "customerDiffers", one.customer() != other.customer(),
                        "openDealDiffers", one.openDeal() != other.openDeal(),
                        "contactsDiffer", one.contacts() != other.contacts(),
                        "ageDiffers",
                                !one.candidate()
                                        .since()
                                        .equals(other.candidate().since())));
    }
}
