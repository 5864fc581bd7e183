package io.handoff.journey.timeline;

import io.handoff.contact.ReportedScore;
import io.handoff.contact.ReportedScores;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Scores from outside, also those that arrived too late to count. */
@Component
@RequiredArgsConstructor
class ScoreTimeline implements TimelineSource {

    private final ReportedScores scores;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return scores.of(subject.contact().id()).stream().map(ScoreTimeline::entry);
    }

    private static TimelineEntry entry(ReportedScore reported) {
        var score = reported.score() == null
                ? "Score removed by its sender"
                : "Score %s reported"
                        .formatted(reported.score().stripTrailingZeros().toPlainString());
        var late = reported.late() ? " (received after a newer one; does not count)" : "";
        return new TimelineEntry(reported.occurredAt(), TimelineEntry.Kind.CONTACT, score + late, null, null);
    }
}
