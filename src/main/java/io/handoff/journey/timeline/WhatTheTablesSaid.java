package io.handoff.journey.timeline;

import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every question to a decision table, with the reason it gave. */
@Component
class WhatTheTablesSaid implements Chapter {

    private final DecisionSnapshots snapshots;

    WhatTheTablesSaid(DecisionSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Stream<Entry> of(Story story) {
        return snapshots.of(story.contact().id()).stream().map(WhatTheTablesSaid::entry);
    }

    private static Entry entry(DecisionSnapshot snapshot) {
        var text = "%s, version %d: %s. %s"
                .formatted(
                        Words.of(snapshot.table().replace('-', '_')),
                        snapshot.version(),
                        Words.inside(Objects.toString(snapshot.reasonCode(), "no reason given")),
                        Annotation.of(snapshot));
        return new Entry(snapshot.decidedAt(), Entry.Kind.TABLE_ASKED, text, null, snapshot.mqlId());
    }
}
