package io.handoff.intake.event;

import java.util.Collection;
import java.util.Set;

/** The event is valid but cannot be applied before one of the awaited keys exists. */
public class EventMustWait extends RuntimeException {

    private final Set<String> awaited;

    private EventMustWait(String sentence, Set<String> awaited) {
        super(sentence);
        this.awaited = awaited;
    }

    static EventMustWait forContact(String id) {
        return new EventMustWait("Contact %s is not known yet".formatted(id), Set.of(AwaitedKey.contact(id)));
    }

    public static EventMustWait forOneOf(Collection<String> contactIds) {
        return new EventMustWait(
                "None of the contacts %s is known yet".formatted(String.join(", ", contactIds)),
                Set.copyOf(contactIds.stream().map(AwaitedKey::contact).toList()));
    }

    public static EventMustWait forDeal(String id) {
        return new EventMustWait(
                "Deal %s is not known yet, and contactIds names no contact of it".formatted(id),
                Set.of(AwaitedKey.deal(id)));
    }

    static EventMustWait forActivity(Collection<String> ids) {
        return new EventMustWait(
                "Activity %s is not known yet".formatted(ids.iterator().next()),
                Set.copyOf(ids.stream().map(AwaitedKey::activity).toList()));
    }

    static EventMustWait forMql(String contactId) {
        return new EventMustWait(
                "Contact %s is not an MQL yet".formatted(contactId), Set.of(AwaitedKey.mql(contactId)));
    }

    public Set<String> awaited() {
        return awaited;
    }
}
