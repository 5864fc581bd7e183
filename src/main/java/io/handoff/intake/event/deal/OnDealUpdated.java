package io.handoff.intake.event.deal;

import io.handoff.deal.DealUpdate;
import io.handoff.deal.Deals;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.EventHandler;
import io.handoff.intake.event.IncomingEvent;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Updates a deal; creates it when it is unknown. The status OPEN reopens a closed deal. */
@Component
@RequiredArgsConstructor
class OnDealUpdated implements EventHandler {

    private final Deals deals;
    private final DealUpdateReader reader;
    private final OnDealCreated created;
    private final DealNotifications notifications;

    @Override
    public String type() {
        return "deal.updated";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var read = reader.read(event);
        if (read.isPresent() && reader.isKnown(event)) {
            update(event, read.get().news());
            return read.get().withRest(Applied.done());
        }
        return read.map(created::create).orElseGet(Applied::dropped);
    }

    private void update(IncomingEvent event, DealUpdate news) {
        var before = deals.find(news.dealId()).orElseThrow();
        var isOpen = "OPEN".equalsIgnoreCase(event.data().text("status"));
        notifications.changed(before, isOpen ? deals.reopen(news) : deals.update(news), event.occurredAt());
    }
}
