package io.handoff.intake.event.deal;

import io.handoff.deal.Deal;
import io.handoff.process.Handoffs;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Notifies the handoffs of a deal's contacts of what an update changed: a new status or primary contact, and contacts that left the deal. An
 * update that repeats known values changes nothing.
 */
@Component
@RequiredArgsConstructor
class DealNotifications {

    private final Handoffs handoffs;

    /** @param before null when the deal was not known */
    void changed(Deal before, Deal now, Instant at) {
        if (now.primaryContactId() != null && isNews(before, now)) {
            tell(before, now, at);
        }
        if (before != null) {
            before.contactIds().stream()
                    .filter(id -> !now.contactIds().contains(id))
                    .sorted()
                    .forEach(id -> handoffs.dealLeft(id, at));
        }
    }

    private static boolean isNews(Deal before, Deal now) {
        return before == null
                || before.status() != now.status()
                || !now.primaryContactId().equals(before.primaryContactId());
    }

    private void tell(Deal before, Deal now, Instant at) {
        switch (now.status()) {
            case OPEN -> {
                if (before == null || before.isOpen()) {
                    handoffs.dealCreated(now, at);
                } else {
                    handoffs.dealReopened(now, at);
                }
            }
            case WON, LOST -> handoffs.dealClosed(now, at);
            case DELETED -> handoffs.dealDeleted(now, at);
        }
    }
}
