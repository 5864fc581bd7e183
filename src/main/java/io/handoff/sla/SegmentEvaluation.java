package io.handoff.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits a clock into its owners' segments and judges each separately, so that no time counts twice.
 *
 * @param asOf open segments whose due lies before this instant are MISSED; null = they stay PENDING
 */
record SegmentEvaluation(ResponseClock clock, Instant asOf) {

    private static final Map<EntryKind, DisputeState> DISPUTES = Map.of(
            EntryKind.DISPUTED, DisputeState.OPEN,
            EntryKind.UPHELD, DisputeState.UPHELD,
            EntryKind.EXCUSED, DisputeState.EXCUSED);

    List<ClockSegment> segments() {
        var owners = clock.owners();
        var result = new ArrayList<ClockSegment>();
        for (int i = 0; i < owners.size(); i++) {
            // time without an owner is attributed to no rep
            if (owners.get(i).repId() != null) {
                result.add(segment(owners.get(i), i + 1 < owners.size() ? owners.get(i + 1) : null, i == 0));
            }
        }
        return result;
    }

    private ClockSegment segment(ClockEntry owner, ClockEntry next, boolean first) {
        var from = owner.at();
        var due = dueOf(owner, next);
        var to = next == null ? null : next.at();
        var dispute = dispute(owner.no());
        var judged = judge(owner.repId(), first ? null : from, due, to);
        return new ClockSegment(
                owner.no(),
                owner.repId(),
                from,
                due,
                to,
                dispute == DisputeState.EXCUSED ? SegmentOutcome.NOT_COUNTED : judged,
                dispute);
    }

    /** The segment's due: an upgrade may make it earlier, a recomputation or a withdrawn response replaces it. */
    private Instant dueOf(ClockEntry owner, ClockEntry next) {
        var due = owner.segmentDue();
        for (var entry : clock.entries()) {
            var during = entry.no() > owner.no() && (next == null || entry.no() < next.no());
            if (!during || entry.segmentDue() == null) {
                continue;
            }
            if (entry.kind() == EntryKind.RECOMPUTED
                    || entry.kind() == EntryKind.RESPONSE_WITHDRAWN
                    || entry.kind() == EntryKind.UPGRADED && entry.segmentDue().isBefore(due)) {
                due = entry.segmentDue();
            }
        }
        return due;
    }

    private DisputeState dispute(int segmentNo) {
        return clock.entries().stream()
                .filter(e -> e.segmentNo() != null && e.segmentNo() == segmentNo)
                .map(e -> DISPUTES.get(e.kind()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** @param from null = the first segment, which also covers responses before the assignment */
    private SegmentOutcome judge(String repId, Instant from, Instant due, Instant to) {
        var response = clock.response()
                .filter(r -> from == null || !r.at().isBefore(from))
                .filter(r -> to == null || r.at().isBefore(to));
        if (response.isPresent()) {
            if (response.get().at().isAfter(due) || isDatedBackOverMiss(response.get(), due)) {
                return SegmentOutcome.MISSED;
            }
            return repId.equals(response.get().repId()) ? SegmentOutcome.MET : SegmentOutcome.COVERED;
        }
        if (to != null) {
            return to.isAfter(due) ? SegmentOutcome.MISSED : SegmentOutcome.NOT_COUNTED;
        }
        return withoutResponse(due);
    }

    /** Entered after the breach was recorded and after this owner's due: dating it back does not undo the miss; a dispute may. */
    private boolean isDatedBackOverMiss(ClockEntry response, Instant due) {
        return response.kind() == EntryKind.MET_LATE
                && !response.at().isAfter(clock.dues().respondBy())
                && response.recordedAt().isAfter(due);
    }

    private SegmentOutcome withoutResponse(Instant due) {
        if (clock.decision().isPresent()) {
            var decision = clock.decision().get();
            var rejectedInTime = ResponseClocks.REJECTED.equals(decision.note())
                    && !decision.at().isAfter(due);
            return rejectedInTime ? SegmentOutcome.NOT_COUNTED : SegmentOutcome.MISSED;
        }
        if (clock.status() == ClockStatus.CANCELLED || clock.response().isPresent()) {
            return SegmentOutcome.NOT_COUNTED;
        }
        return asOf != null && asOf.isAfter(due) ? SegmentOutcome.MISSED : SegmentOutcome.PENDING;
    }
}
