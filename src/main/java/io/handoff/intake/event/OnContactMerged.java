package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnContactMerged implements EventHandler {

    private final Contacts contacts;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "contact.merged";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var mergedIds = event.data().ids("mergedIds");
        if (mergedIds.isEmpty()) {
            throw new RejectedEvent("mergedIds is required");
        }
        return subjects.withContact(event, survivor -> {
            var others = mergedIds.stream()
                    .filter(id -> !id.equals(survivor.id()) && !subjects.isErased(id, event.occurredAt()))
                    .distinct()
                    .sorted()
                    .toList();
            var applied = arrived(survivor.id(), others);
            for (var id : others) {
                var another = contacts.mergedInto(id)
                        .filter(known -> !known.equals(survivor.id()) && !others.contains(known));
                if (another.isPresent()) {
                    handoffs.mergeCalledInQuestion(another.get(), id);
                    applied = applied.noting("%s was merged into %s before; operations are asked whose it is"
                            .formatted(id, another.get()));
                } else {
                    merge(survivor.id(), id, event);
                }
            }
            return applied;
        });
    }

    /** One at a time: stage and handoff of the survivor are consistent before the next merge. */
    private void merge(String survivor, String merged, IncomingEvent event) {
        var taken = contacts.merge(survivor, List.of(merged), event.occurredAt());
        handoffs.merged(survivor, merged);
        if (!taken.isEmpty()) {
            handoffs.contactChanged(survivor, taken, event.occurredAt());
        }
    }

    /** Events that wait for a merged id, or for its MQL, can now be applied to the survivor. */
    private static Applied arrived(String survivor, List<String> merged) {
        var keys = new ArrayList<String>();
        keys.add(AwaitedKey.mql(survivor));
        merged.forEach(id -> keys.addAll(List.of(AwaitedKey.contact(id), AwaitedKey.mql(id))));
        return Applied.arrived(keys.toArray(String[]::new));
    }
}
