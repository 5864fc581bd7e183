package io.handoff.sla;

import io.handoff.sla.ledger.ClockEntries;
import io.handoff.sla.ledger.ClockLedgers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates response clocks at the current time. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ClockReadings {

    private final ResponseClocks clocks;
    private final ClockEntries entries;
    private final ClockLedgers ledgers;
    private final BusinessTime businessTime;
    private final SlaSettings settings;

    public Optional<ClockReading> of(String mqlId) {
        return clocks.of(mqlId).map(this::read);
    }

    /** The readings of those MQLs that have a clock, by MQL id. */
    public Map<String, ClockReading> ofAll(Collection<String> mqlIds) {
        return clocks.ofAll(mqlIds).stream().collect(Collectors.toMap(ResponseClock::mqlId, this::read));
    }

    /** The calendar in which the lead's due is counted. */
    public Optional<CountingCalendar> calendarOf(String mqlId) {
        return clocks.of(mqlId).map(this::calendarOf);
    }

    /** Clocks with a response recorded since then and marked as a late entry. */
    public List<ResponseClock> enteredLateSince(Instant since) {
        return clocks.ofAll(entries.mqlsWith(EnumSet.of(EntryKind.MET, EntryKind.MET_LATE), since)).stream()
                .filter(this::isLateEntry)
                .toList();
    }

    /** Clocks started or transferred since then. */
    public List<ResponseClock> assignedSince(Instant since) {
        return clocks.ofAll(entries.mqlsWith(EnumSet.of(EntryKind.STARTED, EntryKind.TRANSFERRED), since));
    }

    /** Whether this rep has given a first response since then. */
    public boolean hasResponded(String repId, Instant since) {
        return entries.hasResponseOf(repId, since);
    }

    private ClockReading read(ResponseClock clock) {
        return new ClockReading(
                clock, calendarOf(clock), lateBy(clock), isLateEntry(clock), clock.segments(ledgers.now()));
    }

    private CountingCalendar calendarOf(ResponseClock clock) {
        var base = clock.base();
        var whose = clock.policy().calendar();
        var owners = whose == ClockCalendar.OWNER && base.repId() != null;
        return new CountingCalendar(
                owners ? ClockCalendar.OWNER : ClockCalendar.TEAM,
                owners ? base.repId() : base.teamId(),
                ledgers.calendarOf(clock).zone());
    }

    private Duration lateBy(ResponseClock clock) {
        var due = clock.dues().respondBy();
        return until(clock)
                .filter(at -> at.isAfter(due))
                .map(at -> businessTime.between(ledgers.calendarOf(clock), due, at))
                .orElse(null);
    }

    private Optional<Instant> until(ResponseClock clock) {
        if (clock.status().waitsForResponse()) {
            return Optional.of(ledgers.now());
        }
        return clock.response().or(clock::decision).map(ClockEntry::at);
    }

    private boolean isLateEntry(ResponseClock clock) {
        return clock.response()
                .filter(response ->
                        Duration.between(response.at(), response.recordedAt()).compareTo(settings.lateEntryAfter()) > 0
                                || response.kind() == EntryKind.MET_LATE
                                        && !response.at().isAfter(clock.dues().respondBy()))
                .isPresent();
    }
}
