package io.handoff.journey.timeline;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Calls, emails and meetings. */
@Component
class WhatSalesDid implements Chapter {

    private final Activities activities;

    WhatSalesDid(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Stream<Entry> of(Story story) {
        return activities.of(story.contact().id()).stream().map(activity -> entry(activity, story));
    }

    private static Entry entry(Activity activity, Story story) {
        var what = (activity.automated() ? "Automated " : "")
                + Words.inside(activity.direction() + " " + activity.kind())
                + story.by(activity.repEmail());
        var outcome = activity.outcome() == null ? "" : ": " + activity.outcome();
        return new Entry(
                activity.occurredAt(), Entry.Kind.ACTIVITY, capital(what) + outcome, activity.repEmail(), null);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
