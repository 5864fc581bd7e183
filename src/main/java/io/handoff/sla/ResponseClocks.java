package io.handoff.sla;

import io.handoff.sla.due.NextOwnerDue;
import io.handoff.sla.ledger.ClockEntries;
import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.sla.ledger.NewClockEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the ledgers of the response clocks, one per MQL. A repeated report of a response, breach, decision or cancellation adds nothing.
 * Calls for an MQL without a clock (for example if its stage was set by hand) do nothing, except {@link #upgraded}, which starts it.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ResponseClocks {

    static final String ACCEPTED = "ACCEPTED";
    static final String REJECTED = "REJECTED";
    /** Note of a response that the prospect arranged without a rep, such as a meeting booked online: met, but credited to no rep. */
    public static final String SELF_SERVED = "SELF_SERVED";
    /** Note of a response that reached nobody, such as a voicemail. */
    public static final String ATTEMPT = "ATTEMPT";

    private final ClockEntries entries;
    private final ClockLedgers ledgers;
    private final NextOwnerDue nextOwnerDue;
    private final BusinessTime businessTime;
    private final SlaSettings settings;

    /** Starts the clock of an MQL. @throws NoWorkingTime if the calendar is closed for too long */
    public ResponseDues start(ClockRequest start) {
        return write(1, EntryKind.STARTED, start, null);
    }

    /**
     * Applies a more urgent engagement to an open MQL: each due becomes the earlier of the old and the new; the clock keeps running.
     *
     * @param upgrade its {@code mqlAt} is the instant of the new engagement
     */
    public ResponseDues upgraded(ClockRequest upgrade) {
        var running = of(upgrade.mqlId());
        if (running.isEmpty()) {
            return start(upgrade);
        }
        var before = running.get();
        return before.status().waitsForResponse()
                ? write(before.entries().size() + 1, EntryKind.UPGRADED, upgrade, before.dues())
                : before.dues();
    }

    private ResponseDues write(int no, EntryKind kind, ClockRequest start, ResponseDues before) {
        var calendar = ledgers.calendar(start.policy().calendar(), start.teamId(), start.ownerId());
        var startsAt = startsAt(start);
        var assignedAt = later(start.assignedAt(), start.receivedAt());
        var fresh = businessTime.duesFrom(calendar, startsAt, assignedAt, start.targets());
        var dues = before == null ? fresh : fresh.earlierOf(before);
        var line = NewClockEntry.of(no, kind, start, kind == EntryKind.STARTED ? assignedAt : start.mqlAt())
                .promising(startsAt, start.policy(), dues)
                .countedWith(ledgers.versionOf(calendar));
        if (start.ownerId() != null) {
            line.segmentDue(
                    businessTime.plus(calendar, assignedAt, start.targets().respondWithin()));
        }
        ledgers.write(line);
        return dues;
    }

    /** The due instants that {@link #start} would set, for a preview or an MQL whose clock has been counted already; writes nothing. */
    @Transactional(readOnly = true)
    public ResponseDues calculateDues(ClockRequest start) {
        var calendar = ledgers.calendar(start.policy().calendar(), start.teamId(), start.ownerId());
        var assignedAt = later(start.assignedAt(), start.receivedAt());
        return businessTime.duesFrom(calendar, startsAt(start), assignedAt, start.targets());
    }

    private Instant startsAt(ClockRequest start) {
        var gap = Duration.between(start.mqlAt(), start.receivedAt());
        return millis(gap.compareTo(settings.systemDelayAfter()) > 0 ? start.receivedAt() : start.mqlAt());
    }

    /**
     * Changes the owner. The lead's due stays; the new owner's due follows {@link OwnerClock}, and the MQL is not reassigned before it.
     *
     * @param toRep null = no owner: only the previous owner's segment ends
     * @return the due instants if they moved
     */
    public Optional<ResponseDues> transferred(String mqlId, String fromRep, String toRep, Instant at) {
        return of(mqlId).filter(c -> c.status().waitsForResponse()).flatMap(running -> {
            var due = toRep == null ? null : nextOwnerDue.ofNextOwner(running, toRep, millis(at));
            var line = NewClockEntry.after(running, EntryKind.TRANSFERRED, at)
                    .of(toRep)
                    .segmentDue(due)
                    .noting(fromRep);
            var moved = Optional.ofNullable(due)
                    .map(theirs -> running.dues().leavingOwner(millis(at), theirs))
                    .filter(dues -> !dues.equals(running.dues()));
            moved.ifPresent(dues -> line.promising(running.startsAt(), running.policy(), dues));
            ledgers.write(line);
            return moved;
        });
    }

    /**
     * Records the first response.
     *
     * @param at when it happened; an earlier one that is recorded later replaces a known one
     * @param by rep id; null = not a known rep
     * @return the clock afterwards; empty if the MQL has none
     */
    public Optional<ResponseClock> met(String mqlId, Instant at, String by) {
        return met(mqlId, at, by, null);
    }

    /** @param note {@link #SELF_SERVED}, {@link #ATTEMPT} or null */
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

    /** A response at the due instant is in time, even if the timer fired first; one entered after a breach counts as late. */
    private boolean isInTime(ResponseClock running, Instant at) {
        var due = running.dues().respondBy();
        return !at.isAfter(due)
                && (running.breachedAt().isEmpty() || !ledgers.now().isAfter(due));
    }

    /** Whether the response is dated before a decision that was recorded earlier. */
    private static boolean wasOpenAt(ResponseClock clock, Instant at) {
        return clock.status() == ClockStatus.DECIDED_WITHOUT_RESPONSE
                && clock.decision().filter(decided -> !at.isAfter(decided.at())).isPresent();
    }

    /** Records the breach. It is dated at the due instant, whenever the timer fired; the difference is system delay. */
    public void breached(String mqlId, Instant at) {
        of(mqlId).filter(running -> running.status() == ClockStatus.RUNNING).ifPresent(running -> {
            var due = running.dues().respondBy();
            ledgers.write(NewClockEntry.after(running, EntryKind.BREACHED, due.isBefore(at) ? due : at)
                    .of(running.ownerId().orElse(null)));
        });
    }

    /** Records that the MQL was accepted or rejected before any response. */
    public void decidedWithoutResponse(String mqlId, boolean accepted, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> ledgers.write(NewClockEntry.after(running, EntryKind.DECIDED_WITHOUT_RESPONSE, at)
                        .of(running.ownerId().orElse(null))
                        .took(timeUntil(running, at))
                        .noting(accepted ? ACCEPTED : REJECTED)));
    }

    /**
     * Lets the clock go on as before a decision. Its dues have not moved, and a breach stays.
     *
     * @param wasResponse the decision itself was the first response
     */
    public void decisionUndone(String mqlId, boolean wasResponse, String by, Instant at) {
        of(mqlId)
                .ifPresent(decided -> (wasResponse ? decided.response() : decided.decision())
                        .ifPresent(entry -> ledgers.write(NewClockEntry.after(decided, EntryKind.DECISION_UNDONE, at)
                                .of(by)
                                .noting(Integer.toString(entry.no())))));
    }

    /** Cancels the clock because the handoff ended otherwise; does nothing if the clock no longer waits. */
    public void cancelled(String mqlId, String because, Instant at) {
        of(mqlId)
                .filter(running -> running.status().waitsForResponse())
                .ifPresent(running -> ledgers.write(
                        NewClockEntry.after(running, EntryKind.CANCELLED, at).noting(because)));
    }

    /** Erases the contact id and texts written by people; instants and numbers stay. */
    public void forget(Collection<String> mqlIds, String anonymousId) {
        entries.forget(mqlIds, anonymousId);
    }

    @Transactional(readOnly = true)
    public Optional<ResponseClock> of(String mqlId) {
        return ledgers.of(mqlId);
    }

    /** The clocks of those MQLs that have one. */
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
