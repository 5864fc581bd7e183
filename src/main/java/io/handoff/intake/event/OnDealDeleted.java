package io.handoff.intake.event;

import io.handoff.deal.Deals;
import io.handoff.process.Handoffs;
import org.springframework.stereotype.Component;

@Component
class OnDealDeleted implements EventHandler {

    private final Deals deals;
    private final DealNewsReader reader;
    private final Handoffs handoffs;

    OnDealDeleted(Deals deals, DealNewsReader reader, Handoffs handoffs) {
        this.deals = deals;
        this.reader = reader;
        this.handoffs = handoffs;
    }

    @Override
    public String type() {
        return "deal.deleted";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        if (!reader.isKnown(event)) {
            throw MustWait.forDeal(event.subject());
        }
        var deal = deals.delete(reader.read(event).orElseThrow());
        if (deal.primaryContactId() != null) {
            handoffs.dealDeleted(deal, event.occurredAt());
        }
        return Applied.done();
    }
}
