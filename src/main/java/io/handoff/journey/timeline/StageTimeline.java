package io.handoff.journey.timeline;

import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.StageMove;
import io.handoff.output.CodeText;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Stage changes. */
@Component
@RequiredArgsConstructor
class StageTimeline implements TimelineSource {

    private final Lifecycle lifecycle;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return lifecycle.history(subject.contact().id()).stream()
                .map(move -> new TimelineEntry(
                        move.movedAt(), TimelineEntry.Kind.STAGE, text(move, subject), person(move), null));
    }

    private static String person(StageMove move) {
        return MoveCause.PROCESS.equals(move.movedBy()) ? null : move.movedBy();
    }

    private static String text(StageMove move, TimelineSubject subject) {
        var to = CodeText.of(move.toStage().name());
        var way = move.fromStage() == null
                ? "Stage " + to
                : "Stage " + CodeText.of(move.fromStage().name()) + " → " + to;
        var hand = move.byHand() ? ", set by hand" + subject.by(move.movedBy()) : "";
        var skipped = move.skipped() ? ", past the stages in between" : "";
        var implied = move.implied() ? ", implied" : "";
        return way + hand + skipped + implied + reason(move);
    }

    /** An admin's reason is text, a reason from the process is a code. */
    private static String reason(StageMove move) {
        if (move.reason() == null) {
            return "";
        }
        return ": " + (move.byHand() ? move.reason() : CodeText.inside(move.reason()));
    }
}
