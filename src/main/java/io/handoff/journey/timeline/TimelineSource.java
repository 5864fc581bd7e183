package io.handoff.journey.timeline;

import java.util.stream.Stream;

/** What one module tells of a contact; asks the database a fixed number of times, however long the story is. */
interface TimelineSource {

    /** In any order. */
    Stream<TimelineEntry> of(TimelineSubject story);
}
