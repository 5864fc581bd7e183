package io.handoff.engine.timer;

import io.handoff.team.Teams;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Supports {@code daily 03:30} and {@code weekly MON 07:00} in Modeler timers, in the company's zone; the engine's own cycles use the JVM's
 * zone, UTC. Runs missed while the application was down are made up for once.
 */
@RequiredArgsConstructor
class ScheduleTimers extends CycleBusinessCalendar {

    private final ObjectProvider<Teams> teams;
    private final Clock clock;

    @Override
    public Date resolveDuedate(String text, Date start, long repeatOffset) {
        return next(text, start).orElseGet(() -> super.resolveDuedate(text, start, repeatOffset));
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
        return next(text, start).orElseGet(() -> super.resolveDuedate(text, start));
    }

    private Optional<Date> next(String text, Date start) {
        return RecurringSchedule.parse(text).map(rhythm -> {
            var from = start == null ? clock.instant() : start.toInstant();
            return Date.from(rhythm.next(from, teams.getObject().company().zone()));
        });
    }
}
