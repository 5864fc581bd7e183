package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnActivityUpdated implements EventHandler {

    private final Activities activities;
    private final ActivityIds ids;
    private final ActivityReader reader;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "activity.updated";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var activityIds = ids.corrected(event);
        var update = reader.changed(event);
        return subjects.withContact(event, contact -> {
            var corrected = activities.correct(contact.id(), activityIds, update);
            if (corrected.isEmpty()) {
                throw EventMustWait.forActivity(activityIds);
            }
            corrected.forEach(one -> handoffs.corrected(contact.id(), one));
            return reader.noting(Applied.done(), event, corrected.get(0).after());
        });
    }
}
