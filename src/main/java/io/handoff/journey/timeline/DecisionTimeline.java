package io.handoff.journey.timeline;

import io.handoff.output.CodeText;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Evaluations of decision tables, with their reasons. */
@Component
@RequiredArgsConstructor
class DecisionTimeline implements TimelineSource {

    private final DecisionSnapshots snapshots;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return snapshots.of(subject.contact().id()).stream().map(DecisionTimeline::entry);
    }

    private static TimelineEntry entry(DecisionSnapshot snapshot) {
        var text = "%s, version %d: %s. %s"
                .formatted(
                        CodeText.of(snapshot.table().replace('-', '_')),
                        snapshot.version(),
                        CodeText.inside(Objects.toString(snapshot.reasonCode(), "no reason given")),
                        Annotation.of(snapshot));
        return new TimelineEntry(snapshot.decidedAt(), TimelineEntry.Kind.TABLE_ASKED, text, null, snapshot.mqlId());
    }
}
