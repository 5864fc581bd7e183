package io.handoff.journey.timeline;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.output.CodeText;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Creation of the contact, engagements, and unsubscribing. */
@Component
@RequiredArgsConstructor
class EngagementTimeline implements TimelineSource {

    private final Contacts contacts;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        var contact = subject.contact();
        var engaged = contacts.engagementsOf(contact.id()).stream().map(EngagementTimeline::engaged);
        var source = contact.source() == null ? "" : ", source " + contact.source();
        var heardOf = new TimelineEntry(
                contact.createdAt(), TimelineEntry.Kind.CONTACT, "First heard of this contact" + source, null, null);
        var left = Stream.ofNullable(contact.unsubscribedAt())
                .map(at -> new TimelineEntry(
                        at, TimelineEntry.Kind.CONTACT, "Unsubscribed from marketing emails", null, null));
        return Stream.of(Stream.of(heardOf), engaged, left).flatMap(entries -> entries);
    }

    private static TimelineEntry engaged(Engagement engagement) {
        var detail = engagement.detail() == null ? "" : ": " + engagement.detail();
        return new TimelineEntry(
                engagement.occurredAt(),
                TimelineEntry.Kind.ENGAGEMENT,
                CodeText.of(engagement.kind()) + detail,
                null,
                null);
    }
}
