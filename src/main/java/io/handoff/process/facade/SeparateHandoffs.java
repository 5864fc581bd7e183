package io.handoff.process.facade;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import java.time.Clock;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * After a merge is undone: deals move the stages of those they belong to, and the separated contact is evaluated by its own engagements.
 * The survivor keeps its MQLs, with which sales works.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SeparateHandoffs {

    private final Deals deals;
    private final DealProgress dealProgress;
    private final EvaluateLead evaluateLead;
    private final Clock clock;

    public void of(String survivorId, String contactId) {
        var now = clock.instant();
        deals.of(contactId).stream()
                .filter(deal -> contactId.equals(deal.primaryContactId()))
                .forEach(deal -> progress(deal, now));
        dealProgress.left(survivorId, now);
        evaluateLead.anew(contactId);
    }

    private void progress(Deal deal, Instant now) {
        switch (deal.status()) {
            case OPEN -> dealProgress.created(deal, now);
            case WON, LOST -> dealProgress.closed(deal, now);
            case DELETED -> {}
        }
    }
}
