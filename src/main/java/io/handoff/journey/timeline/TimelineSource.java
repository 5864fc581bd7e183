package io.handoff.journey.timeline;

import java.util.stream.Stream;

/** The timeline entries of one module, read with a fixed number of queries however many entries there are. */
interface TimelineSource {

    /** In any order. */
    Stream<TimelineEntry> of(TimelineSubject subject);
}
