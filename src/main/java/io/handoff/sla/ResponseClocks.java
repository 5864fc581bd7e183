package io.handoff.sla;

import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The response clocks, one per MQL, as ledgers. Every verb may be called again: what is already true is not written twice. A call for
 * an MQL without a clock (its stage was set by hand, say) does nothing.
 */
@Component
@Transactional
public class ResponseClocks {

    static final String ACCEPTED = "ACCEPTED";
    static final String REJECTED = "REJECTED";

    private final ClockEntries entries;
    private final BusinessTime businessTime;
    private final Teams teams;
    private final SlaSettings settings;
    private final Clock clock;

    ResponseClocks(ClockEntries entries, BusinessTime businessTime, Teams teams, SlaSettings settings, Clock clock) {
        this.entries = entries;
        this.businessTime = businessTime;
        this.teams = teams;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts the clock of an MQL. @throws NoWorkingTime if the calendar is closed for too long */
    public ResponseTimes start(StartClock start) {
        return write(1, EntryKind.STARTED, start, null);
    }

    /**
     * A more urgent engagement while the MQL is open: each due is the earlier of the old and the new, on the same clock.
     *
     * @param upgrade its {@code mqlAt} is the instant of the new engagement
     */
    public ResponseTimes upgraded(StartClock upgrade) {
        var running = of(upgrade.mqlId());
        if (running.isEmpty()) {
            return start(upgrade);
        }
        var before = running.get();
        return before.status().waitsForResponse()
                ? write(before.entries().size() + 1, EntryKind.UPGRADED, upgrade, before.times())
                : before.times();
    }

    private ResponseTimes write(int no, EntryKind kind, StartClock start, ResponseTimes before) {
        var calendar = calendar(start.calendar(), start.teamId(), start.ownerId());
        var startsAt = startsAt(start);
        var assignedAt = later(start.assignedAt(), start.receivedAt());
        var times = times(calendar, startsAt, start.targets())
                .leavingTimeSince(assignedAt, start.targets(), businessTime, calendar);
        entries.append(new ClockEntry(
                start.mqlId(),
                no,
                kind,
                kind == EntryKind.STARTED ? assignedAt : millis(start.mqlAt()),
                now(),
                start.contactId(),
                start.teamId(),
                start.ownerId(),
                start.calendar(),
                millis(start.mqlAt()),
                millis(start.receivedAt()),
                startsAt,
                start.targets(),
                before == null ? times : times.earlierOf(before),
                start.ownerId() == null ? null : businessTime.plus(calendar, assignedAt, start.respondWithin()),
                null,
                null));
        return before == null ? times : times.earlierOf(before);
    }

    private Instant startsAt(StartClock start) {
        var gap = Duration.between(start.mqlAt(), start.receivedAt());
        return millis(gap.compareTo(settings.systemDelayAfter()) > 0 ? start.receivedAt() : start.mqlAt());
    }

    private ResponseTimes times(WorkingCalendar calendar, Instant startsAt, ResponseTargets targets) {
        return new ResponseTimes(
                businessTime.plus(calendar, startsAt, targets.respondWithin()),
                businessTime.plus(calendar, startsAt, targets.reassignAfter()),
                businessTime.plus(calendar, startsAt, targets.opsReviewAfter()));
    }

    /** Another rep owns the MQL: the lead's due stays, the new owner's own time is fresh. */
    public void transferred(String mqlId, String fromRep, String toRep, Instant at) {
        of(mqlId).filter(c -> c.status().waitsForResponse()).ifPresent(running -> {
            var started = running.entries().get(0);
            var calendar = calendar(started.calendar(), started.teamId(), toRep);
            var due = businessTime.plus(calendar, millis(at), running.targets().respondWithin());
            append(running, EntryKind.TRANSFERRED, at, toRep, due, null, fromRep);
        });
    }

    /**
     * The first response.
     *
     * @param at when it happened; one reported later but earlier in time replaces a known one
     * @param by rep id, or null if it was nobody we know
     * @return the clock afterwards; empty if the MQL has none
     */
    public Optional<ResponseClock> met(String mqlId, Instant at, String by) {
        return of(mqlId).map(running -> {
            var known = running.response().map(ClockEntry::at);
            var open = running.status().waitsForResponse() || wasOpenAt(running, millis(at));
            if (!open && known.filter(earlier -> millis(at).isBefore(earlier)).isEmpty()) {
                return running;
            }
            var inTime = isInTime(running, millis(at));
            return append(
                    running,
                    inTime ? EntryKind.MET : EntryKind.MET_LATE,
                    at,
                    by,
                    null,
                    businessTime.between(calendarOf(running), running.startsAt(), at),
                    null);
        });
    }

    /** At the due instant itself it is in time, also when the timer fired first; entered after a breach it is a late entry. */
    private boolean isInTime(ResponseClock running, Instant at) {
        var due = running.times().respondBy();
        return !at.isAfter(due) && (running.breachedAt().isEmpty() || !now().isAfter(due));
    }

    /** A response that was told only after the decision it came before. */
    private static boolean wasOpenAt(ResponseClock clock, Instant at) {
        return clock.status() == ClockStatus.DECIDED_WITHOUT_RESPONSE
                && clock.entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.DECIDED_WITHOUT_RESPONSE)
                        .allMatch(entry -> !at.isAfter(entry.at()));
    }

    /** Nobody responded by the due. */
    public void breached(String mqlId, Instant at) {
        of(mqlId)
                .filter(running -> running.status() == ClockStatus.RUNNING)
                .ifPresent(running -> append(
                        running, EntryKind.BREACHED, at, running.ownerId().orElse(null), null, null, null));
    }

    /** Accepted or rejected while the clock still waited for a response. */
    public void decidedWithoutResponse(String mqlId, boolean accepted, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> append(
                        running,
                        EntryKind.DECIDED_WITHOUT_RESPONSE,
                        at,
                        running.ownerId().orElse(null),
                        null,
                        businessTime.between(calendarOf(running), running.startsAt(), at),
                        accepted ? ACCEPTED : REJECTED));
    }

    /** The handoff ended for another reason; quietly, if nothing waited any more. */
    public void cancelled(String mqlId, String because, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> append(running, EntryKind.CANCELLED, at, null, null, null, because));
    }

    @Transactional(readOnly = true)
    public Optional<ResponseClock> of(String mqlId) {
        var ledger = entries.of(mqlId);
        return ledger.isEmpty() ? Optional.empty() : Optional.of(new ResponseClock(ledger));
    }

    /** The ledgers of all these MQLs that have a clock. */
    @Transactional(readOnly = true)
    public List<ResponseClock> ofAll(Collection<String> mqlIds) {
        return entries.ofAll(mqlIds).stream()
                .collect(Collectors.groupingBy(ClockEntry::mqlId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ResponseClock::new)
                .toList();
    }

    private ResponseClock append(
            ResponseClock running,
            EntryKind kind,
            Instant at,
            String repId,
            Instant segmentDue,
            Duration time,
            String note) {
        var entry = new ClockEntry(
                running.mqlId(),
                running.entries().size() + 1,
                kind,
                millis(at),
                now(),
                running.contactId(),
                null,
                repId,
                null,
                null,
                null,
                null,
                null,
                null,
                segmentDue,
                time,
                note);
        entries.append(entry);
        var all = new ArrayList<>(running.entries());
        all.add(entry);
        return new ResponseClock(all);
    }

    private WorkingCalendar calendarOf(ResponseClock running) {
        var started = running.entries().get(0);
        return calendar(started.calendar(), started.teamId(), started.repId());
    }

    private WorkingCalendar calendar(ClockCalendar whose, String teamId, String repId) {
        return Optional.ofNullable(whose == ClockCalendar.OWNER ? repId : null)
                .flatMap(teams::findRep)
                .map(teams::calendarOf)
                .orElseGet(() -> teams.calendarOfTeam(teamId));
    }

    private Instant now() {
        return millis(clock.instant());
    }

    private static Instant later(Instant one, Instant other) {
        return millis(one.isAfter(other) ? one : other);
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
