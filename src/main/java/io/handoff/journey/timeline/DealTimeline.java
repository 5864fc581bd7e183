package io.handoff.journey.timeline;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.output.CodeText;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Deals created and closed. */
@Component
@RequiredArgsConstructor
class DealTimeline implements TimelineSource {

    private final Deals deals;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return deals.of(subject.contact().id()).stream()
                .flatMap(deal -> Stream.concat(
                        Stream.of(made(deal, subject)),
                        Stream.ofNullable(deal.closedAt() == null ? null : closed(deal))));
    }

    private static TimelineEntry made(Deal deal, TimelineSubject subject) {
        var text = "Deal %s made%s%s%s"
                .formatted(
                        deal.id(),
                        deal.amount() == null ? "" : amount(deal),
                        subject.by(deal.byEmail()),
                        deal.implied() ? " (not reported; implied by its closing)" : "");
        return new TimelineEntry(deal.createdAt(), TimelineEntry.Kind.DEAL, text, deal.byEmail(), null);
    }

    private static TimelineEntry closed(Deal deal) {
        var reason = deal.reason() == null ? "" : ": " + CodeText.inside(deal.reason());
        return new TimelineEntry(
                deal.closedAt(),
                TimelineEntry.Kind.DEAL,
                "Deal %s %s%s"
                        .formatted(deal.id(), CodeText.inside(deal.status().name()), reason),
                null,
                null);
    }

    private static String amount(Deal deal) {
        var currency = deal.currency() == null ? "" : " " + deal.currency();
        return ", " + deal.amount().stripTrailingZeros().toPlainString() + currency;
    }
}
