package io.handoff.sla;

import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Reads a clock's ledger and writes its next line, at the time of writing; knows whose working time it counts. */
@Component
@RequiredArgsConstructor
class Ledgers {

    private final ClockEntries entries;
    private final Teams teams;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Optional<ResponseClock> of(String mqlId) {
        var ledger = entries.of(mqlId);
        return ledger.isEmpty() ? Optional.empty() : Optional.of(new ResponseClock(ledger));
    }

    ClockEntry write(NewClockEntry line) {
        var entry = line.recorded(clock.instant());
        entries.append(entry);
        events.publishEvent(new ClockEntryRecorded(entry.mqlId()));
        return entry;
    }

    /** The clock with this line. */
    ResponseClock write(ResponseClock running, NewClockEntry line) {
        var all = new ArrayList<>(running.entries());
        all.add(write(line));
        return new ResponseClock(all);
    }

    WorkingCalendar calendarOf(ResponseClock running) {
        var base = running.base();
        return calendar(running.policy().calendar(), base.teamId(), base.repId());
    }

    /** Of this rep of the clock's team, or of the team where nobody is one's own. */
    WorkingCalendar calendar(ClockCalendar whose, String teamId, String repId) {
        return Optional.ofNullable(whose == ClockCalendar.OWNER ? repId : null)
                .flatMap(teams::findRep)
                .map(teams::calendarOf)
                .orElseGet(() -> teams.calendarOfTeam(teamId));
    }

    Instant now() {
        return clock.instant();
    }
}
