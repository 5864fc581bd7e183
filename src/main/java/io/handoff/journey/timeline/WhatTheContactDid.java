package io.handoff.journey.timeline;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** First heard of, engagements, and leaving our mails. */
@Component
class WhatTheContactDid implements Chapter {

    private final Contacts contacts;

    WhatTheContactDid(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Stream<Entry> of(Story story) {
        var contact = story.contact();
        var engaged = contacts.engagementsOf(contact.id()).stream().map(WhatTheContactDid::engaged);
        var source = contact.source() == null ? "" : ", source " + contact.source();
        var heardOf =
                new Entry(contact.createdAt(), Entry.Kind.CONTACT, "First heard of this contact" + source, null, null);
        var left = Stream.ofNullable(contact.unsubscribedAt())
                .map(at -> new Entry(at, Entry.Kind.CONTACT, "Unsubscribed from marketing emails", null, null));
        return Stream.of(Stream.of(heardOf), engaged, left).flatMap(entries -> entries);
    }

    private static Entry engaged(Engagement engagement) {
        var detail = engagement.detail() == null ? "" : ": " + engagement.detail();
        return new Entry(
                engagement.occurredAt(), Entry.Kind.ENGAGEMENT, Words.of(engagement.kind()) + detail, null, null);
    }
}
