package io.handoff.process.owner;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.decision.WhyText;
import io.handoff.mql.Mql;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.CountingCalendar;
import io.handoff.team.Teams;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Explains to the owner why they have an MQL and whose working hours count. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OwnerText {

    private final OwnerSegments segments;
    private final DecisionSnapshots snapshots;
    private final ClockReadings clocks;
    private final Teams teams;

    /** First the reason for the team, then for the rep; null without an owner. */
    public String why(Mql mql) {
        return segments.current(mql.id())
                .map(segment -> whyTeam(mql, segment) + whyRep(segment))
                .orElse(null);
    }

    /** Only if routing answered this team: a rep chosen by hand or by fallback may be in another one. */
    private String whyTeam(Mql mql, OwnerSegment segment) {
        return snapshots.of(mql.contactId()).stream()
                .filter(asked -> asked.pass() == mql.pass() && asked.table().equals("lead-routing"))
                .reduce((earlier, later) -> later)
                .filter(asked -> segment.teamId().equals(asked.outputs().get("team")) && asked.text() != null)
                .map(asked -> teams.names().ofTeam(segment.teamId()) + ": " + WhyText.shortened(asked.text()) + "\n\n")
                .orElse("");
    }

    /** Removes the team, which is named already; older texts have its id instead of its name. */
    private String whyRep(OwnerSegment segment) {
        return segment.why()
                .replace(" of " + teams.names().ofTeam(segment.teamId()) + ")", ")")
                .replace(" of " + segment.teamId() + ")", ")");
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
