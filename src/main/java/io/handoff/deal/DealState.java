package io.handoff.deal;

import io.handoff.deal.Deal.Status;
import io.handoff.jdbc.FieldTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that was told of a deal, with the time of the latest news per field: the same news end the same in any order.
 *
 * @param outcome open, won or lost, also while the deal is deleted
 * @param contacts as told last
 */
record DealState(Deal deal, Status outcome, DealContacts contacts, FieldTimes times) {

    private static final String EXISTENCE = "existence";
    private static final String OUTCOME = "outcome";

    static DealState open(DealUpdate news, boolean byHand) {
        var at = millis(news.at());
        var id = news.dealId();
        var blank = new Deal(id, Status.OPEN, null, null, null, null, null, false, byHand, at, null, at, List.of());
        return new DealState(blank, Status.OPEN, DealContacts.of(), FieldTimes.none()).with(news);
    }

    /** Of a row from before times were kept per field. */
    static DealState withoutTimes(Deal deal) {
        var times = FieldTimes.none();
        for (var field : List.of("name", "amount", "currency", "by", "contacts")) {
            times.accept(field, deal.updatedAt());
        }
        var isClosed = deal.status() == Status.WON || deal.status() == Status.LOST;
        if (isClosed) {
            times.accept(OUTCOME, deal.closedAt());
        }
        times.accept(EXISTENCE, deal.status() == Status.DELETED ? deal.closedAt() : deal.updatedAt());
        return new DealState(
                deal, isClosed ? deal.status() : Status.OPEN, new DealContacts(deal.contactIds(), null), times);
    }

    /** Newer than a deletion, it ends the deletion: the deal exists. */
    DealState with(DealUpdate news) {
        return with(news, null);
    }

    /** @param told open, won or lost; null = not told */
    DealState with(DealUpdate news, Status told) {
        var at = millis(news.at());
        var kept = times.copy();
        var exists = kept.accept(EXISTENCE, at) || deal.status() != Status.DELETED;
        var decides = told != null && kept.accept(OUTCOME, at);
        var now = decides ? told : outcome;
        var reason = decides ? news.reason() : deal.reason();
        var people = new DealContacts(
                newer(kept, "contacts", at, contacts.ids(), news.contacts().ids()),
                newer(kept, "primary", at, contacts.primaryId(), news.contacts().primaryId()));
        var terms = terms(news.terms(), kept, at);
        var by = newer(kept, "by", at, deal.byEmail(), news.byEmail());
        return new DealState(deal, now, people, kept).seen(exists ? now : Status.DELETED, terms, by, reason, at);
    }

    DealState deleted(Instant at) {
        var kept = times.copy();
        if (!kept.accept(EXISTENCE, millis(at))) {
            return this;
        }
        return new DealState(deal, outcome, contacts, kept)
                .seen(
                        Status.DELETED,
                        terms(DealTerms.NOT_TOLD, kept, at),
                        deal.byEmail(),
                        deal.reason(),
                        deal.createdAt());
    }

    DealState implied(boolean implied) {
        var marked = new Deal(
                deal.id(),
                deal.status(),
                deal.name(),
                deal.amount(),
                deal.currency(),
                deal.byEmail(),
                deal.reason(),
                implied,
                deal.byHand(),
                deal.createdAt(),
                deal.closedAt(),
                deal.updatedAt(),
                deal.contactIds());
        return new DealState(marked, outcome, contacts, times);
    }

    private DealTerms terms(DealTerms news, FieldTimes kept, Instant at) {
        return new DealTerms(
                newer(kept, "name", at, deal.name(), news.name()),
                newer(kept, "amount", at, deal.amount(), news.amount()),
                newer(kept, "currency", at, deal.currency(), news.currency()));
    }

    /** The deal as others see it. */
    private DealState seen(Status status, DealTerms terms, String by, String reason, Instant existedAt) {
        var closedAt = switch (status) {
            case OPEN -> null;
            case WON, LOST -> times.of(OUTCOME).orElseThrow();
            case DELETED -> times.of(EXISTENCE).orElseThrow();
        };
        var view = new Deal(
                deal.id(),
                status,
                terms.name(),
                terms.amount(),
                terms.currency(),
                by,
                outcome == Status.OPEN ? null : reason,
                deal.implied(),
                deal.byHand(),
                existedAt.isBefore(deal.createdAt()) ? existedAt : deal.createdAt(),
                closedAt,
                times.latest().orElseThrow(),
                contacts.inOrder());
        return new DealState(view, outcome, contacts, times);
    }

    private static <T> T newer(FieldTimes kept, String field, Instant at, T known, T told) {
        return told != null && kept.accept(field, at) ? told : known;
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
