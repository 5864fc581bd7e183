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
        var answer = Objects.toString(snapshot.reasonCode(), "no reason");
        var because = snapshot.text() == null || snapshot.text().isBlank() ? "" : ". " + snapshot.text();
        var text = "Table %s (version %d) answered %s%s"
                .formatted(snapshot.table(), snapshot.version(), Words.inside(answer), because);
        return new Entry(snapshot.decidedAt(), Entry.Kind.TABLE_ASKED, text, null, snapshot.mqlId());
    }
}
