package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A merge was wrong: the contacts are two people. Sales may work the one that is left, so ops decide whether they are separated. */
@Component
@RequiredArgsConstructor
class OnContactUnmerged implements EventHandler {

    private final Contacts contacts;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "contact.unmerged";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var formerIds = event.data().ids("mergedIds");
        if (formerIds.isEmpty()) {
            throw new RejectedEvent("mergedIds is required");
        }
        return subjects.withContact(event, survivor -> {
            formerIds.stream()
                    .filter(id -> contacts.mergedInto(id)
                            .filter(survivor.id()::equals)
                            .isPresent())
                    .distinct()
                    .forEach(id -> handoffs.mergeCalledInQuestion(survivor.id(), id));
            return Applied.done();
        });
    }
}
