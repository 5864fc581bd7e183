package io.handoff.process.engine;

import io.handoff.team.Teams;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.springframework.beans.factory.ObjectProvider;
import lombok.RequiredArgsConstructor;

/**
 * Lets a timer in the Modeler say {@code daily 03:30} or {@code weekly MON 07:00}: at that time on the company's clock. The engine's own
 * cycles know only the JVM's zone, which is UTC. What a stop of the application skipped comes once, as soon as it runs again.
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
