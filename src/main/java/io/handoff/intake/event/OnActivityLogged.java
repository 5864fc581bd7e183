package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.activity.NewActivity;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.process.Handoffs;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnActivityLogged implements EventHandler {

    private final Activities activities;
    private final ActivityOutcomes outcomes;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "activity.logged";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var data = event.data();
        var kind = data.requiredCode("kind");
        var direction = data.code("direction");
        var outcome = data.text("outcome", 1_000);
        var duration = data.seconds("duration");
        return subjects.withContact(event, contact -> {
            var activity = activities.log(new NewActivity(
                    contact.id(),
                    kind,
                    direction,
                    outcome,
                    duration,
                    data.text("by"),
                    data.flag("automated"),
                    event.occurredAt(),
                    event.receivedAt()));
            activities.receivedFor(event.subject(), activity);
            handoffs.responded(contact.id(), activity);
            return Applied.done()
                    .noting(data.reportUnknown("kind", Activity.KINDS))
                    .noting(data.reportUnknown("direction", Activity.DIRECTIONS))
                    .noting(unknownOutcome(activity));
        });
    }

    private List<String> unknownOutcome(Activity activity) {
        return activity.reachesOut(activity.occurredAt()) && !outcomes.knows(activity.kind(), activity.outcome())
                ? List.of("outcome '%s' is not known; it is kept and counts as if none were told"
                        .formatted(activity.outcome()))
                : List.of();
    }
}
