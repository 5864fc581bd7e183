package io.handoff.intake.event.deal;

import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.DealUpdate;
import io.handoff.deal.Deals;
import io.handoff.intake.event.EventMustWait;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.event.RejectedEvent;
import io.handoff.intake.event.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads the update of a deal from an event, with those of its contacts that exist. */
@Component
@RequiredArgsConstructor
class DealUpdateReader {

    private final Contacts contacts;
    private final Deals deals;
    private final Subjects subjects;

    boolean isKnown(IncomingEvent event) {
        return deals.find(event.subject()).isPresent();
    }

    /**
     * Empty when all contacts of an unknown deal were erased after the event.
     *
     * @throws EventMustWait when the deal and all contacts it names are unknown, or it names none
     * @throws RejectedEvent for unreadable data, checked before the event is parked, so that its sender can still correct it
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
            throw EventMustWait.forDeal(event.subject());
        }
        var validate = named.stream()
                .filter(id -> !subjects.isErased(id, event.occurredAt()))
                .toList();
        if (validate.isEmpty()) {
            return Optional.empty();
        }
        throw EventMustWait.forOneOf(validate);
    }

    /** Locks old and new contacts of the deal, by id, before the deal's row: all writers use this order, which prevents deadlocks. */
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
