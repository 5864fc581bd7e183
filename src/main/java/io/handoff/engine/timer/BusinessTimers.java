package io.handoff.engine.timer;

import io.handoff.sla.BusinessTime;
import io.handoff.team.BusinessDuration;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Supports {@code business PT4H} and {@code business P1D} in Modeler timers: working time by the calendar of the handoff's team, or of the company before a team is
 * chosen. Plain durations stay wall-clock time.
 */
@Component
@RequiredArgsConstructor
public class BusinessTimers {

    private static final String PREFIX = "business ";

    private final ObjectProvider<Teams> teams;
    private final ObjectProvider<BusinessTime> businessTime;
    private final Clock clock;

    public BusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar() {
            @Override
            public Date resolveDuedate(String text, Date start) {
                return isBusiness(text) ? due(text, start) : super.resolveDuedate(text, start);
            }
        });
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar() {
            @Override
            public Date resolveDuedate(String text, Date start) {
                return isBusiness(text) ? due(text, start) : super.resolveDuedate(text, start);
            }
        });
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new ScheduleTimers(teams, clock));
        return calendars;
    }

    private static boolean isBusiness(String text) {
        return text.startsWith(PREFIX);
    }

    private Date due(String text, Date start) {
        var from = start == null ? clock.instant() : start.toInstant();
        var duration = BusinessDuration.of(text.substring(PREFIX.length()));
        return Date.from(add(from, duration));
    }

    private Instant add(Instant from, BusinessDuration duration) {
        return businessTime.getObject().plus(calendar(), from, duration);
    }

    private WorkingCalendar calendar() {
        var context = Context.getBpmnExecutionContext();
        var team = context == null ? null : context.getExecution().getVariable("team");
        return team == null
                ? teams.getObject().companyCalendar()
                : teams.getObject().calendarOfTeam(team.toString());
    }
}
