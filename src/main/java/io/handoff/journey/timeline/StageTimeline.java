package io.handoff.journey.timeline;

import io.handoff.decision.ReasonLabels;
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
    private final ReasonLabels labels;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return lifecycle.history(subject.contact().id()).stream()
                .map(move -> new TimelineEntry(
                        move.movedAt(), TimelineEntry.Kind.STAGE, text(move, subject), person(move), null));
    }

    private static String person(StageMove move) {
        return MoveCause.PROCESS.equals(move.movedBy()) ? null : move.movedBy();
    }

    private String text(StageMove move, TimelineSubject subject) {
        var to = CodeText.of(move.toStage().name());
        var way = move.fromStage() == null
                ? "Stage " + to
                : "Stage " + CodeText.of(move.fromStage().name()) + " → " + to;
        var hand = move.byHand() ? ", set by hand" + subject.by(move.movedBy()) : "";
        var skipped = move.skipped() ? ", past the stages in between" : "";
        var implied = move.implied() ? ", implied" : "";
        return way + hand + skipped + implied + reason(move, subject);
    }

    /** An admin's reason is text, a reason from the process is a code. */
    private String reason(StageMove move, TimelineSubject subject) {
        if (move.reason() == null) {
            return "";
        }
        return ": " + (move.byHand() ? move.reason() : words(move, subject));
    }

    /** A reject reason is called as it was then. */
    private String words(StageMove move, TimelineSubject subject) {
        return subject.mqls().stream()
                .filter(mql -> move.reason().equals(mql.rejectReason()))
                .filter(mql -> !mql.mqlAt().isAfter(move.movedAt()))
                .reduce((earlier, later) -> later)
                .map(labels::given)
                .orElseGet(() -> CodeText.inside(move.reason()));
    }
}
