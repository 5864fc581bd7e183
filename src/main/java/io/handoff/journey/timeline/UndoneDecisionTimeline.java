package io.handoff.journey.timeline;

import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import io.handoff.output.CodeText;
import java.time.Instant;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Decisions that were undone, and who undid them. Those in force are on the MQL. */
@Component
@RequiredArgsConstructor
class UndoneDecisionTimeline implements TimelineSource {

    private final MqlDecisions decisions;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject story) {
        return decisions.ofAll(story.mqlIds()).stream()
                .filter(MqlDecision::isUndone)
                .flatMap(decision -> Stream.of(made(decision, story), undone(decision, story)));
    }

    private static TimelineEntry made(MqlDecision decision, TimelineSubject story) {
        var reason = decision.reasonLabel() == null ? "" : ": " + decision.reasonLabel();
        var text = CodeText.of(decision.decision().name()) + story.by(decision.decidedBy()) + reason;
        return entry(decision, decision.decidedAt(), text, decision.decidedBy());
    }

    private static TimelineEntry undone(MqlDecision decision, TimelineSubject story) {
        var text = StringUtils.capitalize(decision.noun()) + " undone" + story.by(decision.undoneBy());
        return entry(decision, decision.undoneAt(), text, decision.undoneBy());
    }

    private static TimelineEntry entry(MqlDecision decision, Instant at, String text, String by) {
        return new TimelineEntry(at, TimelineEntry.Kind.DECISION, text, by, decision.mqlId());
    }
}
