package io.handoff.journey.timeline;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deals made and closed. */
@Component
class WhatBecameOfDeals implements Chapter {

    private final Deals deals;

    WhatBecameOfDeals(Deals deals) {
        this.deals = deals;
    }

    @Override
    public Stream<Entry> of(Story story) {
        return deals.of(story.contact().id()).stream()
                .flatMap(deal -> Stream.concat(
                        Stream.of(made(deal, story)),
                        Stream.ofNullable(deal.closedAt() == null ? null : closed(deal))));
    }

    private static Entry made(Deal deal, Story story) {
        var text = "Deal %s made%s%s%s"
                .formatted(
                        deal.id(),
                        deal.amount() == null ? "" : amount(deal),
                        story.by(deal.byEmail()),
                        deal.implied() ? " (nobody told; it was closed, so it was there)" : "");
        return new Entry(deal.createdAt(), Entry.Kind.DEAL, text, deal.byEmail(), null);
    }

    private static Entry closed(Deal deal) {
        var reason = deal.reason() == null ? "" : ": " + Words.inside(deal.reason());
        return new Entry(
                deal.closedAt(),
                Entry.Kind.DEAL,
                "Deal %s %s%s".formatted(deal.id(), Words.inside(deal.status().name()), reason),
                null,
                null);
    }

    private static String amount(Deal deal) {
        var currency = deal.currency() == null ? "" : " " + deal.currency();
        return ", " + deal.amount().stripTrailingZeros().toPlainString() + currency;
    }
}
