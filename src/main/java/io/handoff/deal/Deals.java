package io.handoff.deal;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All deals. Updates may arrive in any order; each method returns the deal afterwards. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Deals {

    private final DealRows rows;

    public Optional<Deal> find(String id) {
        return rows.find(id);
    }

    /** Deals with this contact, primary or not, oldest first; deleted ones, too. */
    public List<Deal> of(String contactId) {
        return rows.of(contactId);
    }

    public List<Deal> openDealsOf(String contactId) {
        return of(contactId).stream().filter(Deal::isOpen).toList();
    }

    /** Open deals of any of these contacts, oldest first. */
    public List<Deal> openDealsOfAny(Collection<String> contactIds) {
        return contactIds.isEmpty() ? List.of() : rows.openOf(contactIds);
    }

    /**
     * The CRM created a deal. An open deal recorded by hand for the same primary contact becomes this one and gets its id; a deal whose
     * closing arrived first stays closed.
     */
    public Deal create(DealUpdate news) {
        var known = rows.lock(news.dealId()).or(() -> matchHandmade(news));
        if (known.isPresent()) {
            var created = known.get().createdNoLaterThan(news.at().truncatedTo(ChronoUnit.MILLIS));
            return rows.update(created.withGaps(news));
        }
        return rows.insert(Deal.open(news, false));
    }

    /** A person recorded the deal in a form; it has an id of ours until the CRM's event arrives. */
    public Deal createByHand(String contactId, BigDecimal amount, String currency, String byEmail, Instant at) {
        var id = "by-hand-" + UUID.randomUUID();
        return rows.insert(
                Deal.open(new DealUpdate(id, List.of(contactId), amount, currency, byEmail, null, at), true));
    }

    /** An update newer than the last one overwrites; an older one only fills empty fields. */
    public Deal update(DealUpdate news) {
        var deal = locked(news.dealId());
        return rows.update(news.at().isBefore(deal.updatedAt()) ? deal.withGaps(news) : deal.with(news));
    }

    /** Reopens a won or lost deal, unless the event is older than the closing. A deleted deal stays deleted. */
    public Deal reopen(DealUpdate news) {
        var deal = locked(news.dealId());
        var newer = deal.closedAt() != null
                && news.at().truncatedTo(ChronoUnit.MILLIS).isAfter(deal.closedAt());
        return newer && deal.status() != Deal.Status.DELETED ? rows.update(deal.reopened(news)) : update(news);
    }

    /** Closes a deal as won or lost. An unknown deal is created closed, flagged implied. The later of two closings wins. */
    public Deal close(Deal.Status outcome, DealUpdate news) {
        if (outcome != Deal.Status.WON && outcome != Deal.Status.LOST) {
            throw new IllegalArgumentException("A deal is closed as WON or LOST, not " + outcome);
        }
        var known = rows.lock(news.dealId()).or(() -> matchHandmade(news));
        if (known.isEmpty()) {
            return rows.insert(Deal.open(news, false).markedImplied().closed(outcome, news));
        }
        var deal = known.get();
        var late = deal.status() == Deal.Status.DELETED
                || deal.closedAt() != null && news.at().isBefore(deal.closedAt());
        return rows.update(late ? deal.withGaps(news) : deal.closed(outcome, news));
    }

    public Deal delete(DealUpdate news) {
        return rows.update(locked(news.dealId()).deleted(news));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.moveContact(merged.mergedId(), merged.survivorId());
    }

    /** The deal stays for the counts, under the anonymous id. */
    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(id -> rows.forget(id, erased.anonymousId()));
    }

    private Optional<Deal> matchHandmade(DealUpdate news) {
        return news.contactIds().stream()
                .findFirst()
                .flatMap(rows::openHandmadeOf)
                .map(deal -> rows.rekey(deal, news.dealId()));
    }

    private Deal locked(String id) {
        return rows.lock(id).orElseThrow(() -> new UnknownDeal(id));
    }
}
