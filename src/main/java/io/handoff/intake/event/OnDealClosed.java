package io.handoff.intake.event;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.process.Handoffs;

/** Won and lost differ only in the outcome. */
abstract class OnDealClosed implements EventHandler {

    private final Deals deals;
    private final DealNewsReader reader;
    private final Handoffs handoffs;
    private final Deal.Status outcome;

    OnDealClosed(Deals deals, DealNewsReader reader, Handoffs handoffs, Deal.Status outcome) {
        this.deals = deals;
        this.reader = reader;
        this.handoffs = handoffs;
        this.outcome = outcome;
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var news = reader.read(event);
        if (news.isEmpty()) {
            return Applied.dropped();
        }
        var deal = deals.close(outcome, news.get());
        if (deal.status() == outcome && deal.primaryContactId() != null) {
            handoffs.dealClosed(deal, event.occurredAt());
        }
        return Applied.arrived(Awaited.deal(deal.id()));
    }
}
