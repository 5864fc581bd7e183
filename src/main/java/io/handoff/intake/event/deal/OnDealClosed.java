package io.handoff.intake.event.deal;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.AwaitedKey;
import io.handoff.intake.event.EventHandler;
import io.handoff.intake.event.IncomingEvent;

/** Closes a deal as won or lost. */
abstract class OnDealClosed implements EventHandler {

    private final Deals deals;
    private final DealUpdateReader reader;
    private final DealNotifications notifications;
    private final Deal.Status outcome;

    OnDealClosed(Deals deals, DealUpdateReader reader, DealNotifications notifications, Deal.Status outcome) {
        this.deals = deals;
        this.reader = reader;
        this.notifications = notifications;
        this.outcome = outcome;
    }

    @Override
    public Applied apply(IncomingEvent event) {
        return reader.read(event).map(this::close).orElseGet(Applied::dropped);
    }

    private Applied close(ReadDeal read) {
        var news = read.news();
        var before = deals.find(news.dealId()).orElse(null);
        var deal = deals.close(outcome, news);
        notifications.changed(before, deal, news.at());
        return read.withRest(Applied.arrived(AwaitedKey.deal(deal.id())));
    }
}
