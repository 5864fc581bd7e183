package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.process.Handoffs;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** An activity logged again under the same id is no second one: what differs corrects the first. */
@Component
@RequiredArgsConstructor
class OnActivityLogged implements EventHandler {

    private static final String AGAIN =
            "an activity with this activityId is known; it counts once, and what differs corrects it";

    private final Activities activities;
    private final ActivityIds ids;
    private final ActivityReader reader;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "activity.logged";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var read = reader.logged(event, event.subject());
        var id = ids.logged(event);
        return subjects.withContact(event, contact -> {
            var known = activities.correct(contact.id(), Set.of(id), reader.changed(event));
            if (!known.isEmpty()) {
                known.forEach(corrected -> handoffs.corrected(contact.id(), corrected));
                return Applied.done().noting(AGAIN);
            }
            var activity = activities.log(read.of(contact.id()), id);
            activities.receivedFor(event.subject(), activity);
            handoffs.responded(contact.id(), activity);
            if (activity.isBounceNotice()) {
                activities
                        .bounced(contact.id(), event.occurredAt(), event.receivedAt())
                        .forEach(bounced -> handoffs.corrected(contact.id(), bounced));
            }
            return reader.noting(Applied.arrived(AwaitedKey.activity(id)), event, activity);
        });
    }
}
