package io.handoff.intake;

import io.handoff.contact.Contact;
import io.handoff.process.PersonalData;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** What senders told of a person: that it was received, and its content as long as it is still to be applied. */
@Component
@RequiredArgsConstructor
class ReceivedEvents implements PersonalData {

    private final WaitingEvents waiting;

    /** @param data absent once the event is applied: what it told is in the other parts */
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
