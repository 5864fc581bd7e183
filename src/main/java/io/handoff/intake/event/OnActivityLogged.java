package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.activity.NewActivity;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnActivityLogged implements EventHandler {

    private final Activities activities;
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
        return subjects.withContact(event, contact -> {
            var activity = activities.log(new NewActivity(
                    contact.id(),
                    kind,
                    direction,
                    outcome,
                    data.text("by"),
                    data.flag("automated"),
                    event.occurredAt(),
                    event.receivedAt()));
            handoffs.responded(contact.id(), activity);
            return Applied.done()
                    .noting(data.reportUnknown("kind", Activity.KINDS))
                    .noting(data.reportUnknown("direction", Activity.DIRECTIONS));
        });
    }
}
