package io.handoff.intake.event;

import io.handoff.deal.Deals;
import org.springframework.stereotype.Component;

/** An update of a deal we never heard of creates it: the sender says it exists. */
@Component
class OnDealUpdated implements EventHandler {

    private final Deals deals;
    private final DealNewsReader reader;
    private final OnDealCreated created;

    OnDealUpdated(Deals deals, DealNewsReader reader, OnDealCreated created) {
        this.deals = deals;
        this.reader = reader;
        this.created = created;
    }

    @Override
    public String type() {
        return "deal.updated";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var news = reader.read(event);
        if (news.isPresent() && reader.isKnown(event)) {
            deals.update(news.get());
            return Applied.done();
        }
        return news.map(created::create).orElseGet(Applied::dropped);
    }
}
