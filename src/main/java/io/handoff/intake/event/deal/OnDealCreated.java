package io.handoff.intake.event.deal;

import io.handoff.deal.Deals;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.AwaitedKey;
import io.handoff.intake.event.EventHandler;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.event.RejectedEvent;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnDealCreated implements EventHandler {

    private final Deals deals;
    private final DealUpdateReader reader;
    private final DealNotifications notifications;

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

    Applied create(ReadDeal read) {
        var news = read.news();
        var before = deals.find(news.dealId()).orElse(null);
        var deal = deals.create(news);
        notifications.changed(before, deal, news.at());
        return read.withRest(Applied.arrived(AwaitedKey.deal(deal.id())));
    }
}
