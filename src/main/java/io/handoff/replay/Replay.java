package io.handoff.replay;

import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventJson;
import io.handoff.intake.Inbox;
import io.handoff.mql.Funnel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Plays a file and counts the results. */
@Component
@RequiredArgsConstructor
class Replay {

    private final Player player;
    private final MovedClock clock;
    private final Funnel funnel;
    private final Inbox inbox;
    private final RuntimeService runtime;
    private final EventJson json;

    ReplayReport play(Path path) {
        var file = new EventFile(path, json);
        var progress = new ProgressBar(file.count());
        var answers = new EnumMap<EventAnswer.Status, Long>(EventAnswer.Status.class);
        var started = System.nanoTime();
        try (var events = file.events()) {
            player.play(events.iterator(), answer -> {
                answers.merge(answer.status(), 1L, Long::sum);
                progress.step();
            });
            return report(answers, (System.nanoTime() - started) / 1e9);
        } finally {
            progress.done();
            clock.reset();
        }
    }

    private ReplayReport report(Map<EventAnswer.Status, Long> answers, double seconds) {
        var total = answers.values().stream().mapToLong(Long::longValue).sum();
        var stillParked =
                inbox.page(EventAnswer.Status.PARKED, PageRequest.of(0, 1)).getTotalElements();
        var arrivedLater = answers.getOrDefault(EventAnswer.Status.PARKED, 0L) - stillParked;
        return new ReplayReport(
                funnel.figures(),
                answers.getOrDefault(EventAnswer.Status.APPLIED, 0L) + arrivedLater,
                answers.getOrDefault(EventAnswer.Status.DUPLICATE, 0L),
                stillParked,
                answers.getOrDefault(EventAnswer.Status.REJECTED, 0L),
                answers.getOrDefault(EventAnswer.Status.FAILED, 0L),
                runtime.createIncidentQuery().count(),
                Math.round(seconds * 10) / 10.0,
                Math.round(total / Math.max(seconds, 0.001) * 10) / 10.0);
    }
}
