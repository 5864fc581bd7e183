package io.handoff.journey.timeline;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.output.CodeText;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Calls, emails and meetings. */
@Component
@RequiredArgsConstructor
class SalesActivityTimeline implements TimelineSource {

    private final Activities activities;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return activities.of(subject.contact().id()).stream().map(activity -> entry(activity, subject));
    }

    private static TimelineEntry entry(Activity activity, TimelineSubject subject) {
        var what = (activity.automated() ? "Automated " : "")
                + CodeText.inside(activity.direction() + " " + activity.kind())
                + subject.by(activity.repEmail());
        var outcome = activity.outcome() == null ? "" : ": " + activity.outcome();
        return new TimelineEntry(
                activity.occurredAt(),
                TimelineEntry.Kind.ACTIVITY,
                StringUtils.capitalize(what) + outcome + (activity.deletedAt() == null ? "" : " (deleted later)"),
                activity.repEmail(),
                null);
    }
}
