package io.handoff.intake.event.deal;

import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.DealContacts;
import io.handoff.deal.DealTerms;
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

    private static final String CONTACTS = "contactIds";
    private static final String PRIMARY = "primaryContactId";

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
    Optional<ReadDeal> read(IncomingEvent event) {
        var named = Named.in(event);
        news(event, DealContacts.NOT_TOLD);
        lockContacts(event, subjects.known(named.all(), event.occurredAt()));
        var known = subjects.known(named.ids(), event.occurredAt());
        if (!known.isEmpty() || isKnown(event)) {
            return Optional.of(read(event, named, known));
        }
        if (named.ids().isEmpty()) {
            throw EventMustWait.forDeal(event.subject());
        }
        var notErased = named.ids().stream()
                .filter(id -> !subjects.isErased(id, event.occurredAt()))
                .toList();
        if (notErased.isEmpty()) {
            return Optional.empty();
        }
        throw EventMustWait.forOneOf(notErased);
    }

    /** @param primary null when not told */
    private record Named(boolean told, List<String> ids, String primary) {

        /** A primary contact belongs to the contacts, also when the list leaves it out. */
        static Named in(IncomingEvent event) {
            var primary = event.data().id(PRIMARY);
            var told = event.data().tells(CONTACTS);
            var ids = Stream.concat(
                            event.data().ids(CONTACTS).stream(), told ? Stream.ofNullable(primary) : Stream.empty())
                    .distinct()
                    .toList();
            return new Named(told, ids, primary);
        }

        List<String> all() {
            return Stream.concat(ids.stream(), Stream.ofNullable(primary))
                    .distinct()
                    .toList();
        }
    }

    private ReadDeal read(IncomingEvent event, Named named, List<String> known) {
        var primary = named.primary() == null
                ? null
                : subjects.known(List.of(named.primary()), event.occurredAt()).stream()
                        .findFirst()
                        .orElse(null);
        var unknown = named.all().stream()
                .filter(id -> contacts.find(id).isEmpty() && !subjects.isErased(id, event.occurredAt()))
                .toList();
        var news = news(event, new DealContacts(named.told() ? known : null, primary));
        return new ReadDeal(news, unknown, notes(event, named, primary));
    }

    private List<String> notes(IncomingEvent event, Named named, String primary) {
        var isOnDeal = named.told()
                || primary == null
                || deals.find(event.subject()).stream()
                        .anyMatch(deal -> deal.contactIds().contains(primary));
        return isOnDeal
                ? List.of()
                : List.of("primaryContactId %s is none of the deal's contacts and counts once contactIds name it"
                        .formatted(named.primary()));
    }

    /** Locks old and new contacts of the deal, by id, before the deal's row: all writers use this order, which prevents deadlocks. */
    private void lockContacts(IncomingEvent event, List<String> contactIds) {
        var known = deals.find(event.subject()).map(Deal::contactIds).orElse(List.of());
        Stream.concat(known.stream(), contactIds.stream()).distinct().sorted().forEach(contacts::lock);
    }

    private static DealUpdate news(IncomingEvent event, DealContacts contacts) {
        var data = event.data();
        return new DealUpdate(
                event.subject(),
                contacts,
                new DealTerms(data.text("name"), data.amount("amount"), data.currency("currency")),
                data.text("by"),
                data.text("reason", 10_000),
                event.occurredAt());
    }
}
