package io.handoff.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * The response clocks, one per MQL, as ledgers. Every verb may be called again: what is already true is not written twice. A call for
 * an MQL without a clock (its stage was set by hand, say) does nothing.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ResponseClocks {

    static final String ACCEPTED = "ACCEPTED";
    static final String REJECTED = "REJECTED";
    /** Note of a response that the prospect arranged without anybody's doing: met, and nobody's merit. */
    public static final String SELF_SERVED = "SELF_SERVED";

    private final ClockEntries entries;
    private final Ledgers ledgers;
    private final SegmentDues segmentDues;
    private final BusinessTime businessTime;
    private final SlaSettings settings;

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

    /** When the rungs would be for an MQL that is worked again: its clock has counted once, and what it counted stays. */
    @Transactional(readOnly = true)
    public ResponseTimes ladderOf(StartClock again) {
        var calendar = ledgers.calendar(again.policy().calendar(), again.teamId(), again.ownerId());
        return businessTime.ladder(
                calendar, startsAt(again), later(again.assignedAt(), again.receivedAt()), again.targets());
    }

    private ResponseTimes write(int no, EntryKind kind, StartClock start, ResponseTimes before) {
        var calendar = ledgers.calendar(start.policy().calendar(), start.teamId(), start.ownerId());
        var startsAt = startsAt(start);
        var assignedAt = later(start.assignedAt(), start.receivedAt());
        var fresh = businessTime.ladder(calendar, startsAt, assignedAt, start.targets());
        var times = before == null ? fresh : fresh.earlierOf(before);
        var line = NewClockEntry.of(no, kind, start, kind == EntryKind.STARTED ? assignedAt : start.mqlAt())
                .promising(startsAt, start.policy(), times);
        if (start.ownerId() != null) {
            line.segmentDue(
                    businessTime.plus(calendar, assignedAt, start.targets().respondWithin()));
        }
        ledgers.write(line);
        return times;
    }

    /** The ladder as {@link #start} would set it; nothing is written. */
    @Transactional(readOnly = true)
    public ResponseTimes preview(StartClock start) {
        var calendar = ledgers.calendar(start.policy().calendar(), start.teamId(), start.ownerId());
        var assignedAt = later(start.assignedAt(), start.receivedAt());
        return businessTime.ladder(calendar, startsAt(start), assignedAt, start.targets());
    }

    private Instant startsAt(StartClock start) {
        var gap = Duration.between(start.mqlAt(), start.receivedAt());
        return millis(gap.compareTo(settings.systemDelayAfter()) > 0 ? start.receivedAt() : start.mqlAt());
    }

    /**
     * Another rep owns the MQL: the lead's due stays, the new owner's own time is what the policy says, see {@link OwnerClock}. Before
     * it has passed the ladder does not take the MQL away from them.
     *
     * @param toRep null = for now nobody: the segment of the one before ends
     * @return the ladder where it moved
     */
    public Optional<ResponseTimes> transferred(String mqlId, String fromRep, String toRep, Instant at) {
        return of(mqlId).filter(c -> c.status().waitsForResponse()).flatMap(running -> {
            var due = toRep == null ? null : segmentDues.ofNextOwner(running, toRep, millis(at));
            var line = NewClockEntry.after(running, EntryKind.TRANSFERRED, at)
                    .of(toRep)
                    .segmentDue(due)
                    .noting(fromRep);
            var moved = Optional.ofNullable(due)
                    .map(theirs -> running.times().leavingOwner(millis(at), theirs))
                    .filter(times -> !times.equals(running.times()));
            moved.ifPresent(times -> line.promising(running.startsAt(), running.policy(), times));
            ledgers.write(line);
            return moved;
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
        return met(mqlId, at, by, null);
    }

    /** @param note {@link #SELF_SERVED} or null */
    public Optional<ResponseClock> met(String mqlId, Instant at, String by, String note) {
        return of(mqlId).map(running -> {
            var known = running.response().map(ClockEntry::at);
            var open = running.status().waitsForResponse() || wasOpenAt(running, millis(at));
            if (!open && known.filter(earlier -> millis(at).isBefore(earlier)).isEmpty()) {
                return running;
            }
            var inTime = isInTime(running, millis(at));
            return ledgers.write(
                    running,
                    NewClockEntry.after(running, inTime ? EntryKind.MET : EntryKind.MET_LATE, at)
                            .of(by)
                            .took(timeUntil(running, at))
                            .noting(note));
        });
    }

    /** At the due instant itself it is in time, also when the timer fired first; entered after a breach it is a late entry. */
    private boolean isInTime(ResponseClock running, Instant at) {
        var due = running.times().respondBy();
        return !at.isAfter(due)
                && (running.breachedAt().isEmpty() || !ledgers.now().isAfter(due));
    }

    /** A response that was told only after the decision it came before. */
    private static boolean wasOpenAt(ResponseClock clock, Instant at) {
        return clock.status() == ClockStatus.DECIDED_WITHOUT_RESPONSE
                && clock.entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.DECIDED_WITHOUT_RESPONSE)
                        .allMatch(entry -> !at.isAfter(entry.at()));
    }

    /** Nobody responded by the due: that is when it happened, whenever the timer fired; what lies between is delay of the system. */
    public void breached(String mqlId, Instant at) {
        of(mqlId).filter(running -> running.status() == ClockStatus.RUNNING).ifPresent(running -> {
            var due = running.times().respondBy();
            ledgers.write(NewClockEntry.after(running, EntryKind.BREACHED, due.isBefore(at) ? due : at)
                    .of(running.ownerId().orElse(null)));
        });
    }

    /** Accepted or rejected while the clock still waited for a response. */
    public void decidedWithoutResponse(String mqlId, boolean accepted, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> ledgers.write(NewClockEntry.after(running, EntryKind.DECIDED_WITHOUT_RESPONSE, at)
                        .of(running.ownerId().orElse(null))
                        .took(timeUntil(running, at))
                        .noting(accepted ? ACCEPTED : REJECTED)));
    }

    /** The handoff ended for another reason; quietly, if nothing waited any more. */
    public void cancelled(String mqlId, String because, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> ledgers.write(
                        NewClockEntry.after(running, EntryKind.CANCELLED, at).noting(because)));
    }

    /** Of an erased contact: instants and numbers stay, whose they were and what was written about it does not. */
    public void forget(Collection<String> mqlIds, String anonymousId) {
        entries.forget(mqlIds, anonymousId);
    }

    @Transactional(readOnly = true)
    public Optional<ResponseClock> of(String mqlId) {
        return ledgers.of(mqlId);
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

    private Duration timeUntil(ResponseClock running, Instant at) {
        return businessTime.between(ledgers.calendarOf(running), running.startsAt(), at);
    }

    private static Instant later(Instant one, Instant other) {
        return millis(one.isAfter(other) ? one : other);
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
