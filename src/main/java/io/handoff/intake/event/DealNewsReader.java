package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.DealUpdate;
import io.handoff.deal.Deals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Reads what an event tells about a deal, with those of its contacts that we know. */
@Component
@RequiredArgsConstructor
class DealNewsReader {

    private final Contacts contacts;
    private final Deals deals;
    private final Subjects subjects;

    boolean isKnown(IncomingEvent event) {
        return deals.find(event.subject()).isPresent();
    }

    /**
     * News of a deal that is known, or that at least one contact we know has. Empty when all its contacts were erased after it.
     *
     * @throws MustWait when it names only contacts that we do not know yet, or none
     * @throws RejectedEvent for what cannot be read, also where it would have to wait: its sender can still correct it
     */
    Optional<DealUpdate> read(IncomingEvent event) {
        var named = event.data().ids("contactIds");
        news(event, named);
        lockContacts(event, subjects.known(named, event.occurredAt()));
        var contactIds = subjects.known(named, event.occurredAt());
        if (!contactIds.isEmpty() || isKnown(event)) {
            return Optional.of(news(event, contactIds));
        }
        if (named.isEmpty()) {
            throw MustWait.forDeal(event.subject());
        }
        var welcome = named.stream()
                .filter(id -> !subjects.isErased(id, event.occurredAt()))
                .toList();
        if (welcome.isEmpty()) {
            return Optional.empty();
        }
        throw MustWait.forOneOf(welcome);
    }

    /** Whoever is or comes on the deal, before the deal's row, as everybody else does: another order of locks waits forever. */
    private void lockContacts(IncomingEvent event, List<String> contactIds) {
        var known = deals.find(event.subject()).map(Deal::contactIds).orElse(List.of());
        Stream.concat(known.stream(), contactIds.stream()).distinct().sorted().forEach(contacts::lock);
    }

    private static DealUpdate news(IncomingEvent event, List<String> contactIds) {
        var data = event.data();
        return new DealUpdate(
                event.subject(),
                contactIds,
                data.amount("amount"),
                data.currency("currency"),
                data.text("by"),
                data.text("reason", 10_000),
                event.occurredAt());
    }
}
