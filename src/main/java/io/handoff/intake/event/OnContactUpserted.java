package io.handoff.intake.event;

import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.contact.UpsertOutcome;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoffs;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnContactUpserted implements EventHandler {

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Subjects subjects;
    private final SubjectIdentity identity;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "contact.upserted";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var upsert = read(event);
        if (subjects.isErased(event.subject(), event.occurredAt()) || isOfSomebodyErased(event)) {
            return Applied.dropped();
        }
        var isLinked = identity.identify(event);
        handoffs.expect(upsert);
        var outcome = contacts.upsert(upsert, event.occurredAt(), event.receivedAt());
        var notes = new ArrayList<>(outcome.notes());
        notes.addAll(begin(outcome, event));
        if (outcome.created()) {
            return Applied.arrived(AwaitedKey.contact(event.subject())).noting(notes);
        }
        if (!outcome.changed().isEmpty()) {
            handoffs.contactChanged(outcome.contact().id(), outcome.changed(), event.occurredAt());
        }
        var applied = isLinked ? Applied.arrived(AwaitedKey.contact(event.subject())) : Applied.done();
        return applied.noting(notes);
    }

    /** An upsert under a new id with the address of an erased person, from before the erasure. An existing contact keeps its address. */
    private boolean isOfSomebodyErased(IncomingEvent event) {
        return contacts.isBlocked(event.data().text("email"), event.occurredAt())
                && contacts.find(event.subject()).isEmpty();
    }

    /** A stage in the data only sets where a contact starts; later stages follow from events alone. */
    private List<String> begin(UpsertOutcome outcome, IncomingEvent event) {
        var stage = event.data().code("stage");
        if (stage == null) {
            return List.of();
        }
        switch (stage) {
            case "SUBSCRIBER" -> beginAsSubscriber(outcome, event);
            case "LEAD" -> becomeLead(outcome, event);
            default -> {
                return List.of("stage %s is not taken from outside, only SUBSCRIBER or LEAD; the rest was applied"
                        .formatted(stage));
            }
        }
        return List.of();
    }

    private void beginAsSubscriber(UpsertOutcome outcome, IncomingEvent event) {
        if (outcome.created()) {
            lifecycle.beginAsSubscriber(outcome.contact().id(), event.occurredAt(), type());
        }
    }

    private void becomeLead(UpsertOutcome outcome, IncomingEvent event) {
        var contactId = outcome.contact().id();
        if (!outcome.created() && lifecycle.stageOf(contactId) == Stage.SUBSCRIBER) {
            lifecycle.move(contactId, Stage.LEAD, MoveCause.step(type(), "TOLD"), event.occurredAt());
        }
    }

    private static ContactUpsert read(IncomingEvent event) {
        try {
            return ContactUpsert.of(event.subject(), event.data().values());
        } catch (IllegalArgumentException e) {
            throw new RejectedEvent(e.getMessage());
        }
    }
}
