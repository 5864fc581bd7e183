package io.handoff.process.engine;

import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets a timer in the Modeler say {@code daily 03:30}: every day at that time, on the company's clock. The engine's own cycles know only
 * the JVM's zone, which is UTC. A time that the change to summer time skips comes an hour later that day.
 */
class DailyTimers extends CycleBusinessCalendar {

    private static final String PREFIX = "daily ";

    private final ObjectProvider<Teams> teams;
    private final Clock clock;

    DailyTimers(ObjectProvider<Teams> teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String text, Date start, long repeatOffset) {
        return text.startsWith(PREFIX) ? next(text, start) : super.resolveDuedate(text, start, repeatOffset);
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
        return text.startsWith(PREFIX) ? next(text, start) : super.resolveDuedate(text, start);
    }

    private Date next(String text, Date start) {
        var from = start == null ? clock.instant() : start.toInstant();
        return Date.from(
                next(from, LocalTime.parse(text.substring(PREFIX.length()).strip())));
    }

    private Instant next(Instant from, LocalTime time) {
        var zone = teams.getObject().company().zone();
        var today = from.atZone(zone).toLocalDate();
        var then = today.atTime(time).atZone(zone).toInstant();
        return then.isAfter(from)
                ? then
                : today.plusDays(1).atTime(time).atZone(zone).toInstant();
    }
}
