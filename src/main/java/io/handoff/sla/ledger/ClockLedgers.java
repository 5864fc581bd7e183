package io.handoff.sla.ledger;

import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockEntryRecorded;
import io.handoff.sla.ResponseClock;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and appends ledger entries, and finds the calendar of a clock. */
@Component
@RequiredArgsConstructor
public class ClockLedgers {

    private final ClockEntries entries;
    private final Teams teams;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Optional<ResponseClock> of(String mqlId) {
        var ledger = entries.of(mqlId);
        return ledger.isEmpty() ? Optional.empty() : Optional.of(new ResponseClock(ledger));
    }

    public ClockEntry write(NewClockEntry line) {
        var entry = line.recorded(clock.instant());
        entries.append(entry);
        events.publishEvent(new ClockEntryRecorded(entry.mqlId()));
        return entry;
    }

    /** @return the clock including the new entry */
    public ResponseClock write(ResponseClock running, NewClockEntry line) {
        var all = new ArrayList<>(running.entries());
        all.add(write(line));
        return new ResponseClock(all);
    }

    public WorkingCalendar calendarOf(ResponseClock running) {
        var base = running.base();
        return calendar(running.policy().calendar(), base.teamId(), base.repId());
    }

    /** As {@link #calendarOf}, but with the rep's time off as working time. */
    public WorkingCalendar usualCalendarOf(ResponseClock running) {
        var base = running.base();
        return Optional.ofNullable(running.policy().calendar() == ClockCalendar.OWNER ? base.repId() : null)
                .flatMap(teams::findRep)
                .map(teams::usualCalendarOf)
                .orElseGet(() -> teams.calendarOfTeam(base.teamId()));
    }

    /** The rep's calendar if {@code whose} is OWNER and the rep is known; else the team's. */
    public WorkingCalendar calendar(ClockCalendar whose, String teamId, String repId) {
        return Optional.ofNullable(whose == ClockCalendar.OWNER ? repId : null)
                .flatMap(teams::findRep)
                .map(teams::calendarOf)
                .orElseGet(() -> teams.calendarOfTeam(teamId));
    }

    /** "new-york v12"; null for the hours of a company without a calendar. */
    public String versionOf(WorkingCalendar calendar) {
        return teams.calendarVersion(calendar.id())
                .map(version -> calendar.id() + " v" + version)
                .orElse(null);
    }

    public Instant now() {
        return clock.instant();
    }
}
