package io.handoff.intake.event.deal;

import io.handoff.deal.Deals;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.EventHandler;
import io.handoff.intake.event.EventMustWait;
import io.handoff.intake.event.IncomingEvent;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnDealDeleted implements EventHandler {

    private final Deals deals;
    private final DealUpdateReader reader;
    private final DealNotifications notifications;

    @Override
    public String type() {
        return "deal.deleted";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        if (!reader.isKnown(event)) {
            throw EventMustWait.forDeal(event.subject());
        }
        var news = reader.read(event).orElseThrow().news();
        var before = deals.find(event.subject()).orElseThrow();
        notifications.changed(before, deals.delete(news), event.occurredAt());
        return Applied.done();
    }
}
