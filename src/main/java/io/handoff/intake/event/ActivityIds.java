package io.handoff.intake.event;

import io.handoff.intake.ids.IdSystems;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ids of activities: the {@code activityId} of the sender's system, or the id of the event that logged the activity. */
@Component
@RequiredArgsConstructor
class ActivityIds {

    static final String FIELD = "activityId";

    private final IdSystems systems;

    /** The id under which {@code activity.logged} stores its activity. */
    String logged(IncomingEvent event) {
        var told = event.data().text(FIELD);
        return told == null ? byEvent(event, event.id()) : IdSystems.qualified(systems.of(event.source()), told);
    }

    /** The ids that the activity of a correction can have. */
    Set<String> corrected(IncomingEvent event) {
        var told = event.data().text(FIELD);
        if (told == null) {
            throw new RejectedEvent(
                    "activityId is required: the activityId of the activity.logged event, or that event's id");
        }
        var ids = new LinkedHashSet<String>();
        ids.add(IdSystems.qualified(systems.of(event.source()), told));
        ids.add(byEvent(event, told));
        return ids;
    }

    private static String byEvent(IncomingEvent event, String id) {
        return event.source() + "#" + id;
    }
}
