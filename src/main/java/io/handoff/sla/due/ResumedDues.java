package io.handoff.sla.due;

import io.handoff.sla.BusinessTime;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseDues;
import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.team.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Computes the dues of a clock that stood still between a response and its withdrawal. */
@Component
@RequiredArgsConstructor
public class ResumedDues {

    private final ClockLedgers ledgers;
    private final BusinessTime businessTime;

    /** @param dues as they were at {@code stopped} */
    public ResponseDues of(ResponseClock clock, ResponseDues dues, Instant stopped, Instant resumed) {
        var calendar = ledgers.calendarOf(clock);
        return new ResponseDues(
                moved(calendar, dues.respondBy(), stopped, resumed),
                moved(calendar, dues.reassignAt(), stopped, resumed),
                moved(calendar, dues.opsReviewAt(), stopped, resumed));
    }

    /** The present owner's own due; null without an owner. */
    public Instant ofOwner(ResponseClock clock, Instant stopped, Instant resumed) {
        return clock.ownerId()
                .map(rep -> {
                    var segments = clock.segments();
                    var due = segments.get(segments.size() - 1).due();
                    return moved(calendarOf(clock, rep), due, stopped, resumed);
                })
                .orElse(null);
    }

    /** Recomputed dues, moved by each time the clock has stood still. */
    public ResponseDues again(ResponseClock clock, ResponseDues dues) {
        var result = dues;
        for (var pause : pauses(clock, 0)) {
            result = of(clock, result, pause.stopped(), pause.resumed());
        }
        return result;
    }

    /** An owner's recomputed due, moved by each time the clock has stood still since their segment began. */
    public Instant again(ResponseClock clock, int segmentNo, String repId, Instant due) {
        var result = due;
        for (var pause : pauses(clock, segmentNo)) {
            result = moved(calendarOf(clock, repId), result, pause.stopped(), pause.resumed());
        }
        return result;
    }

    private record Pause(Instant stopped, Instant resumed) {}

    private static List<Pause> pauses(ResponseClock clock, int since) {
        return clock.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.RESPONSE_WITHDRAWN && entry.no() > since)
                .flatMap(entry -> new ResponseClock(clock.entries().subList(0, entry.no() - 1))
                        .response().map(response -> new Pause(response.at(), entry.at())).stream())
                .toList();
    }

    private Instant moved(WorkingCalendar calendar, Instant due, Instant stopped, Instant resumed) {
        return due.isAfter(stopped)
                ? businessTime.plus(calendar, resumed, businessTime.between(calendar, stopped, due))
                : due;
    }

    private WorkingCalendar calendarOf(ResponseClock clock, String repId) {
        return ledgers.calendar(clock.policy().calendar(), clock.started().teamId(), repId);
    }
}
