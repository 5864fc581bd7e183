package io.handoff.intake.inbox;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ErasureKey;
import io.handoff.engine.SmallProcesses;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventJson;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.inbox.InboxQueries.Unapplied;
import io.handoff.intake.inbox.InboxRows.Entry;
import io.handoff.privacy.Erasures;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes erased contacts from the inbox. A hash of each event id stays, so that an event sent again is still not applied twice. Unapplied
 * events about an erased contact are dropped; those that also name other contacts stay, without the erased one.
 */
@Component
@RequiredArgsConstructor
public class ErasedEvents {

    private final InboxRows rows;
    private final InboxQueries waiting;
    private final ErasureKey key;
    private final EventJson json;
    private final Erasures erasures;
    private final SmallProcesses processes;

    /** @throws AlreadyReceived when it was received before and erased since */
    public void refuseAgain(IncomingEvent event) {
        if (rows.hasApplied(event.source(), hashed(event.id()))) {
            throw new AlreadyReceived(null);
        }
    }

    public void drop(String inboxId, IncomingEvent event) {
        rows.forget(inboxId, hashed(event.id()));
    }

    @EventListener
    void on(ContactErased erased) {
        var person = new ErasedPerson(erased.ids(), erased.emails());
        waiting.settledOf(erased.ids()).forEach((inboxId, eventId) -> rows.forget(inboxId, hashed(eventId)));
        waiting.thatMayName(person.names())
                .forEach(
                        inboxId -> waiting.lock(inboxId).ifPresent(kept -> forget(kept, person, erased.anonymousId())));
    }

    private void forget(Unapplied kept, ErasedPerson person, String anonymousId) {
        var event = kept.event();
        if (!person.isNamedIn(event)) {
            return;
        }
        erasures.alsoForget(anonymousId, List.of(kept.inboxId()));
        var rest = person.leftOf(event);
        var awaited = new TreeSet<>(waiting.awaitedBy(kept.inboxId()));
        awaited.removeIf(person::isAwaitedAs);
        var waitedOnlyForThem = kept.status() == EventAnswer.Status.PARKED && awaited.isEmpty();
        if (rest.isEmpty() || waitedOnlyForThem) {
            drop(kept.inboxId(), event);
            return;
        }
        var data = json.write(rest.get());
        rows.update(new Entry(
                kept.inboxId(), kept.status(), data, "A person in this event was erased", awaited, kept.attempts()));
        replaceWatcher(kept, awaited);
    }

    /** Replaces the process instance that watches the event, because the history of the old one may name the person. */
    private void replaceWatcher(Unapplied kept, TreeSet<String> awaited) {
        var id = kept.inboxId();
        if (kept.status() == EventAnswer.Status.FAILED) {
            processes.start("event-retry", id, Map.of("inboxId", id));
        } else {
            var variables = Map.<String, Object>of(
                    "inboxId", id, "eventType", kept.event().type(), "waitsFor", String.join(" ", awaited));
            processes.start("parked-event", id, variables);
        }
    }

    /** The value stored instead of the event id after an erasure. */
    String hashed(String eventId) {
        return "forgotten:" + key.hash(eventId);
    }
}
