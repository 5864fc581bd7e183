package io.handoff.intake.event;

import io.handoff.deal.DealNews;
import io.handoff.deal.Deals;
import io.handoff.process.Handoffs;
import org.springframework.stereotype.Component;

@Component
class OnDealCreated implements EventHandler {

    private final Deals deals;
    private final DealNewsReader reader;
    private final Handoffs handoffs;

    OnDealCreated(Deals deals, DealNewsReader reader, Handoffs handoffs) {
        this.deals = deals;
        this.reader = reader;
        this.handoffs = handoffs;
    }

    @Override
    public String type() {
        return "deal.created";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        if (event.data().ids("contactIds").isEmpty() && !reader.isKnown(event)) {
            throw new RejectedEvent("contactIds is required for a deal that is not known yet");
        }
        return reader.read(event).map(this::create).orElseGet(Applied::dropped);
    }

    /** A deal that was closed before it was heard of is no news for the handoff. */
    Applied create(DealNews news) {
        var deal = deals.create(news);
        if (deal.isOpen() && deal.primaryContactId() != null) {
            handoffs.dealCreated(deal, news.at());
        }
        return Applied.arrived(Awaited.deal(deal.id()));
    }
}
