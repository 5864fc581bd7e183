package io.handoff.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A deal with one or more contacts.
 *
 * @param amount in {@code currency}; null when unknown
 * @param byEmail the account executive, as sent
 * @param reason why it was lost
 * @param implied created by its closing event, without an event that created it
 * @param byHand recorded in a form, not by the CRM
 * @param contactIds the primary contact first
 */
public record Deal(
        String id,
        Status status,
        BigDecimal amount,
        String currency,
        String byEmail,
        String reason,
        boolean implied,
        boolean byHand,
        Instant createdAt,
        Instant closedAt,
        Instant updatedAt,
        List<String> contactIds) {

    public enum Status {
        OPEN,
        WON,
        LOST,
        DELETED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Null when all contacts were erased. */
    public String primaryContactId() {
        return contactIds.isEmpty() ? null : contactIds.get(0);
    }

    static Deal open(DealUpdate news, boolean byHand) {
        var at = news.at().truncatedTo(ChronoUnit.MILLIS);
        return new Deal(
                news.dealId(),
                Status.OPEN,
                news.amount(),
                news.currency(),
                news.byEmail(),
                null,
                false,
                byHand,
                at,
                null,
                at,
                List.copyOf(news.contactIds()));
    }

    /** For an update at least as new as the last one: overwrites. */
    Deal with(DealUpdate news) {
        return merge(news, true, later(news.at()));
    }

    /** For an update older than the last one: only fills empty fields. */
    Deal withGaps(DealUpdate news) {
        return merge(news, false, updatedAt);
    }

    Deal createdNoLaterThan(Instant at) {
        return at.isBefore(createdAt) ? copy(status, reason, implied, at, closedAt, updatedAt) : this;
    }

    Deal markedImplied() {
        return copy(status, reason, true, createdAt, closedAt, updatedAt);
    }

    Deal closed(Status outcome, DealUpdate news) {
        var at = news.at().truncatedTo(ChronoUnit.MILLIS);
        return with(news).copy(outcome, news.reason(), implied, createdAt, at, later(at));
    }

    Deal reopened(DealUpdate news) {
        return with(news).copy(Status.OPEN, null, implied, createdAt, null, later(news.at()));
    }

    Deal deleted(DealUpdate news) {
        var at = news.at().truncatedTo(ChronoUnit.MILLIS);
        return copy(Status.DELETED, reason, implied, createdAt, at, later(at));
    }

    private Deal merge(DealUpdate news, boolean overwrite, Instant updated) {
        return new Deal(
                id,
                status,
                pick(amount, news.amount(), overwrite),
                pick(currency, news.currency(), overwrite),
                pick(byEmail, news.byEmail(), overwrite),
                reason,
                implied,
                byHand,
                createdAt,
                closedAt,
                updated,
                contactsWith(news.contactIds(), overwrite));
    }

    private List<String> contactsWith(List<String> received, boolean overwrite) {
        if (received.isEmpty()) {
            return contactIds;
        }
        var all = new LinkedHashSet<String>();
        if (received.contains(primaryContactId())) {
            all.add(primaryContactId()); // a new order alone does not change the primary contact
        }
        all.addAll(overwrite ? received : contactIds);
        all.addAll(overwrite ? List.of() : received);
        return List.copyOf(all);
    }

    private Deal copy(Status status, String reason, boolean implied, Instant created, Instant closed, Instant updated) {
        return new Deal(
                id, status, amount, currency, byEmail, reason, implied, byHand, created, closed, updated, contactIds);
    }

    private Instant later(Instant at) {
        var news = at.truncatedTo(ChronoUnit.MILLIS);
        return news.isAfter(updatedAt) ? news : updatedAt;
    }

    private static <T> T pick(T known, T received, boolean overwrite) {
        return received == null || known != null && !overwrite ? known : received;
    }
}
