package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.activity.ActivityField;
import io.handoff.activity.ActivityUpdate;
import io.handoff.process.Handoffs;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The activity is kept, marked as deleted. A response stays one until a manager decides again. */
@Component
@RequiredArgsConstructor
class OnActivityDeleted implements EventHandler {

    private final Activities activities;
    private final ActivityIds ids;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "activity.deleted";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var activityIds = ids.corrected(event);
        var deleted = new ActivityUpdate(Map.of(ActivityField.DELETED, "true"), event.occurredAt(), event.receivedAt());
        return subjects.withContact(event, contact -> {
            var corrected = activities.correct(contact.id(), activityIds, deleted);
            if (corrected.isEmpty()) {
                throw EventMustWait.forActivity(activityIds);
            }
            corrected.forEach(one -> handoffs.corrected(contact.id(), one));
            return Applied.done();
        });
    }
}
