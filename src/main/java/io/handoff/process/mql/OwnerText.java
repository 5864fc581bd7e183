package io.handoff.process.mql;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.process.Mql;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.CountingCalendar;
import io.handoff.team.Teams;
import org.springframework.stereotype.Component;

/** Why an MQL is its owner's, and whose working hours its time is counted in, as the owner reads it. */
@Component
public class OwnerText {

    private final OwnerSegments segments;
    private final ClockReadings clocks;
    private final Teams teams;

    OwnerText(OwnerSegments segments, ClockReadings clocks, Teams teams) {
        this.segments = segments;
        this.clocks = clocks;
        this.teams = teams;
    }

    /** Null while nobody owns it. */
    public String why(Mql mql) {
        return segments.current(mql.id()).map(OwnerSegment::why).orElse(null);
    }

    /** "Only working hours of SDR-Inbound count (America/New_York)."; null without a clock. */
    public String whoseHours(Mql mql) {
        return clocks.calendarOf(mql.id())
                .map(calendar -> "Only working hours of %s count (%s)."
                        .formatted(nameOf(calendar), calendar.zone().getId()))
                .orElse(null);
    }

    private String nameOf(CountingCalendar calendar) {
        var names = teams.names();
        return calendar.whose() == ClockCalendar.OWNER ? names.ofPerson(calendar.of()) : names.ofTeam(calendar.of());
    }
}
