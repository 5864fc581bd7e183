package io.handoff.intake.event;

import java.util.Collection;
import java.util.Set;

/** The event is valid but cannot be applied before one of the awaited keys exists. */
public class MustWait extends RuntimeException {

    private final Set<String> awaited;

    private MustWait(String sentence, Set<String> awaited) {
        super(sentence);
        this.awaited = awaited;
    }

    static MustWait forContact(String id) {
        return new MustWait("Contact %s is not known yet".formatted(id), Set.of(Awaited.contact(id)));
    }

    static MustWait forOneOf(Collection<String> contactIds) {
        return new MustWait(
                "None of the contacts %s is known yet".formatted(String.join(", ", contactIds)),
                Set.copyOf(contactIds.stream().map(Awaited::contact).toList()));
    }

    static MustWait forDeal(String id) {
        return new MustWait(
                "Deal %s is not known yet, and no contactIds tell whose it is".formatted(id), Set.of(Awaited.deal(id)));
    }

    static MustWait forMql(String contactId) {
        return new MustWait("Contact %s is not an MQL yet".formatted(contactId), Set.of(Awaited.mql(contactId)));
    }

    public Set<String> awaited() {
        return awaited;
    }
}
