package io.handoff.intake.inbox;

import io.handoff.contact.Contact;
import io.handoff.intake.InboxEvent;
import io.handoff.privacy.PersonalData;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The received events about a person, for the export of personal data. */
@Component
@RequiredArgsConstructor
class ReceivedEvents implements PersonalData {

    private final InboxQueries waiting;

    /** @param data null once the event is applied: its content is then in the other parts of the export */
    record Received(InboxEvent event, Object data) {}

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Stream<?> of(Contact contact, Set<String> ids) {
        return waiting.about(ids).stream().map(event -> new Received(event, data(event)));
    }

    private Object data(InboxEvent event) {
        return waiting.keptData(event.id()).map(data -> data.values()).orElse(null);
    }
}
