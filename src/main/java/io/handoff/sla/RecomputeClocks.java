package io.handoff.sla;

import io.handoff.sla.due.EscalationTimes;
import io.handoff.sla.due.NextOwnerDue;
import io.handoff.sla.due.ResumedDues;
import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.sla.ledger.NewClockEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes a waiting clock after its calendar or its policy changed. This never happens automatically: running clocks keep their due
 * instants until ops asks. Past instants stay; an instant that moves closer is at least the grace period away, and later ones keep their
 * distance to it. Clocks that no longer wait are not changed.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecomputeClocks {

    private final ClockLedgers ledgers;
    private final NextOwnerDue nextOwnerDue;
    private final ResumedDues resumedDues;
    private final BusinessTime businessTime;
    private final SlaSettings settings;

    /**
     * What {@link #apply} would write; writes nothing.
     *
     * @param live the current answer of {@code sla-policy}; null = keep the clock's policy
     */
    @Transactional(readOnly = true)
    public RecomputedClock preview(ResponseClock clock, ResponsePolicy live) {
        var now = ledgers.now();
        var policy = live == null ? clock.policy() : live;
        var before = clock.dues();
        var raw = raw(clock, policy);
        var base = clock.base();
        var calendar = ledgers.calendar(policy.calendar(), base.teamId(), base.repId());
        var after = new EscalationTimes(businessTime, calendar, now, settings.recomputeGrace())
                .settled(before, raw, policy.targets());
        var due = segmentDue(clock, policy, after, now);
        var changed = !after.equals(before)
                || due.filter(d -> !d.equals(currentDue(clock))).isPresent();
        return new RecomputedClock(
                before,
                after,
                before.respondBy().isAfter(now) && !raw.respondBy().isAfter(now),
                policy,
                due.orElse(null),
                changed,
                change(clock.calendarVersion().orElse(null), ledgers.versionOf(calendar)));
    }

    /** Writes the recomputed clock if it differs. Empty for a clock that does not wait. */
    public Optional<RecomputedClock> apply(String mqlId, ResponsePolicy live, String by, String reason) {
        return ledgers.of(mqlId)
                .filter(clock -> clock.status().waitsForResponse())
                .map(clock -> {
                    var anew = preview(clock, live);
                    if (anew.changed()) {
                        ledgers.write(NewClockEntry.after(clock, EntryKind.RECOMPUTED, ledgers.now())
                                .of(clock.ownerId().orElse(null))
                                .promising(clock.base().startsAt(), anew.policy(), anew.after())
                                .segmentDue(anew.segmentDue())
                                .by(by)
                                .countedWith(versionNow(clock, anew.policy()))
                                .noting(note(reason, anew.calendarChange())));
                    }
                    return anew;
                });
    }

    private String versionNow(ResponseClock clock, ResponsePolicy policy) {
        var base = clock.base();
        return ledgers.versionOf(ledgers.calendar(policy.calendar(), base.teamId(), base.repId()));
    }

    private static String note(String reason, String change) {
        return change == null ? reason : reason + " (" + change + ")";
    }

    private static String change(String before, String after) {
        if (before == null || after == null || before.equals(after)) {
            return null;
        }
        var calendar = after.substring(0, after.lastIndexOf(' '));
        var same = before.startsWith(calendar + " v");
        return "calendar " + before + " → " + (same ? after.substring(calendar.length() + 1) : after);
    }

    /** The earlier of the start's and each upgrade's due instants; only the latest of them uses the new policy. */
    private ResponseDues raw(ResponseClock clock, ResponsePolicy policy) {
        ResponseDues dues = null;
        for (var base : bases(clock)) {
            var promise = policyAt(clock, base, policy);
            var calendar = ledgers.calendar(promise.calendar(), base.teamId(), base.repId());
            var next = businessTime.duesFrom(calendar, base.startsAt(), assignedAt(base), promise.targets());
            dues = dues == null ? next : next.earlierOf(dues);
        }
        return resumedDues.again(clock, leavingLastOwner(clock, policy, dues));
    }

    private ResponseDues leavingLastOwner(ResponseClock clock, ResponsePolicy policy, ResponseDues dues) {
        return owner(clock)
                .filter(owner -> owner.kind() == EntryKind.TRANSFERRED)
                .map(owner -> dues.leavingOwner(owner.at(), rawSegmentDue(clock, owner, policy, dues)))
                .orElse(dues);
    }

    /** The entry of the current owner; empty if there is none. */
    private static Optional<ClockEntry> owner(ResponseClock clock) {
        return clock.owners().stream().reduce((one, other) -> other).filter(owner -> owner.repId() != null);
    }

    private static List<ClockEntry> bases(ResponseClock clock) {
        return clock.entries().stream()
                .filter(e -> e.kind() == EntryKind.STARTED || e.kind() == EntryKind.UPGRADED)
                .toList();
    }

    /** The policy in force at this entry; the latest policy is replaced by {@code last}. */
    private static ResponsePolicy policyAt(ResponseClock clock, ClockEntry line, ResponsePolicy last) {
        var base = bases(clock).stream()
                .filter(e -> e.no() <= line.no())
                .reduce((one, other) -> other)
                .orElseThrow();
        return base.equals(clock.base())
                ? last
                : new ResponsePolicy(base.targets(), base.calendar(), base.ownerClock());
    }

    private Optional<Instant> segmentDue(ResponseClock clock, ResponsePolicy policy, ResponseDues dues, Instant now) {
        return owner(clock).map(owner -> {
            var calendar = ledgers.calendar(policy.calendar(), clock.started().teamId(), owner.repId());
            return new EscalationTimes(businessTime, calendar, now, settings.recomputeGrace())
                    .settled(currentDue(clock), rawSegmentDue(clock, owner, policy, dues));
        });
    }

    private Instant rawSegmentDue(ResponseClock clock, ClockEntry owner, ResponsePolicy policy, ResponseDues dues) {
        var promise = policyAt(clock, owner, policy);
        var calendar = ledgers.calendar(promise.calendar(), clock.started().teamId(), owner.repId());
        var due = owner.kind() == EntryKind.TRANSFERRED
                ? nextOwnerDue.ofNextOwner(clock, promise, dues.respondBy(), owner.repId(), owner.at())
                : businessTime.plus(calendar, owner.at(), promise.targets().respondWithin());
        for (var upgrade : bases(clock)) {
            if (upgrade.no() > owner.no()) {
                var within = policyAt(clock, upgrade, policy).targets().respondWithin();
                var faster = businessTime.plus(calendar, assignedAt(upgrade), within);
                due = faster.isBefore(due) ? faster : due;
            }
        }
        return resumedDues.again(clock, owner.no(), owner.repId(), due);
    }

    /** When the owner's time began; for an upgrade when it was recorded, at the earliest its receipt. */
    private static Instant assignedAt(ClockEntry base) {
        if (base.kind() == EntryKind.STARTED) {
            return base.at();
        }
        return base.recordedAt().isAfter(base.receivedAt()) ? base.recordedAt() : base.receivedAt();
    }

    private static Instant currentDue(ResponseClock clock) {
        var segments = clock.segments();
        return segments.get(segments.size() - 1).due();
    }
}
