package io.handoff.intake.event;

import io.handoff.activity.Activity;
import io.handoff.activity.ActivityField;
import io.handoff.activity.ActivityUpdate;
import io.handoff.activity.NewActivity;
import io.handoff.decision.ActivityOutcomes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads what events tell of a call, an email or a meeting. */
@Component
@RequiredArgsConstructor
class ActivityReader {

    private static final int MAX_OUTCOME_LENGTH = 1_000;

    private final ActivityOutcomes outcomes;

    NewActivity logged(IncomingEvent event, String contactId) {
        var data = event.data();
        return new NewActivity(
                contactId,
                data.requiredCode("kind"),
                data.code("direction"),
                data.text("outcome", MAX_OUTCOME_LENGTH),
                data.seconds("duration"),
                data.text("by"),
                data.flag("automated"),
                event.occurredAt(),
                event.receivedAt());
    }

    /** The fields that the event names; null clears one. The event's time is when they were changed. */
    ActivityUpdate changed(IncomingEvent event) {
        var data = event.data();
        var values = new EnumMap<ActivityField, String>(ActivityField.class);
        tell(values, ActivityField.KIND, data, "kind", () -> data.code("kind"));
        tell(values, ActivityField.DIRECTION, data, "direction", () -> data.code("direction"));
        tell(values, ActivityField.OUTCOME, data, "outcome", () -> data.text("outcome", MAX_OUTCOME_LENGTH));
        tell(values, ActivityField.DURATION, data, "duration", () -> text(data.seconds("duration")));
        tell(values, ActivityField.BY, data, "by", () -> data.text("by"));
        tell(values, ActivityField.AUTOMATED, data, "automated", () -> String.valueOf(data.flag("automated")));
        tell(
                values,
                ActivityField.OCCURRED_AT,
                data,
                "occurredAt",
                () -> text(data.instant("occurredAt", event.receivedAt())));
        return new ActivityUpdate(values, event.occurredAt(), event.receivedAt());
    }

    private static void tell(
            Map<ActivityField, String> values,
            ActivityField field,
            EventData data,
            String name,
            Supplier<String> value) {
        if (data.values().containsKey(name)) {
            values.put(field, value.get());
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** Notes on values that no rule uses. */
    Applied noting(Applied applied, IncomingEvent event, Activity activity) {
        var data = event.data();
        var noted = applied.noting(data.reportUnknown("kind", Activity.KINDS))
                .noting(data.reportUnknown("direction", Activity.DIRECTIONS));
        return data.values().containsKey("outcome") ? noted.noting(unknownOutcome(activity)) : noted;
    }

    private List<String> unknownOutcome(Activity activity) {
        return activity.reachesOut(activity.occurredAt()) && !outcomes.knows(activity.kind(), activity.outcome())
                ? List.of("outcome '%s' is not known; it is kept and counts as if none were told"
                        .formatted(activity.outcome()))
                : List.of();
    }
}
