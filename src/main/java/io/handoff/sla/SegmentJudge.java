package io.handoff.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cuts a clock's ledger into its owners' parts and judges each apart, so that nothing is counted twice. */
record SegmentJudge(ResponseClock clock) {

    List<ClockSegment> segments() {
        var owners = clock.entries().stream()
                .filter(e -> e.kind() == EntryKind.STARTED || e.kind() == EntryKind.TRANSFERRED)
                .filter(e -> e.repId() != null)
                .toList();
        var result = new ArrayList<ClockSegment>();
        for (int i = 0; i < owners.size(); i++) {
            result.add(segment(
                    owners.get(i), i + 1 < owners.size() ? owners.get(i + 1).at() : null, i == 0));
        }
        return result;
    }

    private ClockSegment segment(ClockEntry owner, Instant to, boolean first) {
        var from = owner.at();
        var due = dueOf(owner);
        return new ClockSegment(owner.repId(), from, due, to, judge(owner.repId(), first ? null : from, due, to));
    }

    /** An upgrade while a segment ran makes its owner's due earlier too. */
    private Instant dueOf(ClockEntry owner) {
        return clock.entries().stream()
                .filter(e -> e.kind() == EntryKind.UPGRADED && Objects.equals(e.repId(), owner.repId()))
                .filter(e -> e.no() > owner.no() && e.segmentDue() != null)
                .map(ClockEntry::segmentDue)
                .min(Instant::compareTo)
                .filter(due -> due.isBefore(owner.segmentDue()))
                .orElse(owner.segmentDue());
    }

    /** {@code from} null: what happened before the first owner had it also falls to them (a call at the very moment). */
    private Judgement judge(String repId, Instant from, Instant due, Instant to) {
        var response = clock.response()
                .filter(r -> from == null || !r.at().isBefore(from))
                .filter(r -> to == null || r.at().isBefore(to));
        if (response.isPresent()) {
            if (response.get().at().isAfter(due)) {
                return Judgement.MISSED;
            }
            return repId.equals(response.get().repId()) ? Judgement.MET : Judgement.COVERED;
        }
        if (to != null) {
            return to.isAfter(due) ? Judgement.MISSED : Judgement.NOT_COUNTED;
        }
        return withoutResponse(due);
    }

    private Judgement withoutResponse(Instant due) {
        if (clock.decision().isPresent()) {
            var decision = clock.decision().get();
            var rejectedInTime = ResponseClocks.REJECTED.equals(decision.note())
                    && !decision.at().isAfter(due);
            return rejectedInTime ? Judgement.NOT_COUNTED : Judgement.MISSED;
        }
        if (clock.status() == ClockStatus.CANCELLED || clock.response().isPresent()) {
            return Judgement.NOT_COUNTED;
        }
        return Judgement.PENDING;
    }
}
