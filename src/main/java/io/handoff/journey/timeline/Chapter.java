package io.handoff.journey.timeline;

import java.util.stream.Stream;

/** What one module tells of a contact; asks the database a fixed number of times, however long the story is. */
interface Chapter {

    /** In any order. */
    Stream<Entry> of(Story story);
}
