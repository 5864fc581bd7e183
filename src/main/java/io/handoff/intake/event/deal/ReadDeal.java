package io.handoff.intake.event.deal;

import io.handoff.deal.DealUpdate;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.AwaitedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The update of a deal, as far as its contacts are known.
 *
 * @param unknown ids of contacts that are not known yet
 * @param notes warnings for the sender, in sentences
 */
record ReadDeal(DealUpdate news, List<String> unknown, List<String> notes) {

    /** The event is applied again when an unknown contact arrives. */
    Applied withRest(Applied applied) {
        if (unknown.isEmpty()) {
            return applied.noting(notes);
        }
        var all = new ArrayList<>(notes);
        all.add("contact %s is not known yet and joins the deal on arrival; the rest was applied"
                .formatted(String.join(", ", unknown)));
        return applied.noting(all)
                .awaiting(unknown.stream().map(AwaitedKey::contact).collect(Collectors.toSet()));
    }
}
