package io.handoff.deal;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.ContactSeparated;
import java.time.Instant;
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

    /** The CRM created a deal. An open deal recorded by hand for the same primary contact becomes this one and gets its id. */
    public Deal create(DealUpdate news) {
        var known = rows.lock(news.dealId()).or(() -> matchHandmade(news));
        return known.map(deal -> rows.update(deal.with(news).implied(false)))
                .orElseGet(() -> rows.insert(DealState.open(news, false)));
    }

    /** A person recorded the deal in a form; it has an id of ours until the CRM's event arrives. */
    public Deal createByHand(String contactId, DealTerms terms, String byEmail, Instant at) {
        var id = "by-hand-" + UUID.randomUUID();
        return rows.insert(
                DealState.open(new DealUpdate(id, DealContacts.of(contactId), terms, byEmail, null, at), true));
    }

    /** The latest news per field hold. */
    public Deal update(DealUpdate news) {
        return rows.update(locked(news.dealId()).with(news));
    }

    /** The deal is open: won or lost before this, it is reopened. */
    public Deal reopen(DealUpdate news) {
        return rows.update(locked(news.dealId()).with(news, Deal.Status.OPEN));
    }

    /** Closes a deal as won or lost. An unknown deal is created closed, flagged implied. The latest closing or reopening holds. */
    public Deal close(Deal.Status outcome, DealUpdate news) {
        if (outcome != Deal.Status.WON && outcome != Deal.Status.LOST) {
            throw new IllegalArgumentException("A deal is closed as WON or LOST, not " + outcome);
        }
        var known = rows.lock(news.dealId()).or(() -> matchHandmade(news));
        return known.map(deal -> rows.update(deal.with(news, outcome)))
                .orElseGet(() ->
                        rows.insert(DealState.open(news, false).implied(true).with(news, outcome)));
    }

    /** Newer news of the deal end the deletion. */
    public Deal delete(DealUpdate news) {
        return rows.update(locked(news.dealId()).deleted(news.at()));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.moveContact(merged.mergedId(), merged.survivorId());
    }

    @EventListener
    void on(ContactSeparated separated) {
        rows.moveBack(separated);
    }

    /** The deal stays for the counts, under the anonymous id. */
    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(id -> rows.forget(id, erased.anonymousId()));
    }

    private Optional<DealState> matchHandmade(DealUpdate news) {
        return Optional.ofNullable(news.contacts().ids()).stream()
                .map(ids -> new DealContacts(ids, news.contacts().primaryId()).inOrder())
                .flatMap(ids -> ids.stream().limit(1))
                .findFirst()
                .flatMap(rows::openHandmadeOf)
                .map(deal -> rows.rekey(deal, news.dealId()));
    }

    private DealState locked(String id) {
        return rows.lock(id).orElseThrow(() -> new UnknownDeal(id));
    }
}
