package io.handoff.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The response clock of one MQL as its ledger tells it. */
public record ResponseClock(List<ClockEntry> entries) {

    public ResponseClock {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.get(0).kind() != EntryKind.STARTED) {
            throw new IllegalArgumentException("A clock's ledger begins with STARTED");
        }
    }

    ClockEntry started() {
        return entries.get(0);
    }

    public String mqlId() {
        return started().mqlId();
    }

    public String contactId() {
        return started().contactId();
    }

    /** The team that had to answer it first. */
    public String teamId() {
        return started().teamId();
    }

    public Instant mqlAt() {
        return started().mqlAt();
    }

    /** When it began to count: the qualifying event, or its receipt if that came much later. */
    public Instant startsAt() {
        return started().startsAt();
    }

    /** From the qualifying event to the moment it could count. */
    public Duration systemDelay() {
        return Duration.between(mqlAt(), startsAt());
    }

    public ResponseTargets targets() {
        return lastWithTimes().targets();
    }

    public ResponseTimes times() {
        return lastWithTimes().times();
    }

    /** What the clock promises now. */
    public ResponsePolicy policy() {
        var last = lastWithTimes();
        return new ResponsePolicy(last.targets(), last.calendar(), last.ownerClock());
    }

    private ClockEntry lastWithTimes() {
        return entries.stream()
                .filter(e -> e.times() != null)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** The event the present promise answers: the qualifying one, or the more urgent one that came after it. */
    ClockEntry base() {
        return last(EntryKind.UPGRADED).orElse(started());
    }

    /** The lines that gave the MQL to somebody, or for a while to nobody. */
    List<ClockEntry> owners() {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.STARTED || e.kind() == EntryKind.TRANSFERRED)
                .toList();
    }

    /** The earliest known response; a later report of an earlier one counts. */
    public Optional<ClockEntry> response() {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.MET || e.kind() == EntryKind.MET_LATE)
                .min(Comparator.comparing(ClockEntry::at));
    }

    public Optional<Instant> breachedAt() {
        return last(EntryKind.BREACHED).map(ClockEntry::at);
    }

    public Optional<String> ownerId() {
        return Optional.ofNullable(last(EntryKind.TRANSFERRED).orElse(started()).repId());
    }

    public ClockStatus status() {
        if (response().isPresent()) {
            return response().get().kind() == EntryKind.MET ? ClockStatus.MET : ClockStatus.MET_LATE;
        }
        if (last(EntryKind.CANCELLED).isPresent()) {
            return ClockStatus.CANCELLED;
        }
        if (decision().isPresent()) {
            return ClockStatus.DECIDED_WITHOUT_RESPONSE;
        }
        return breachedAt().isPresent() ? ClockStatus.OVERDUE : ClockStatus.RUNNING;
    }

    /** The lead's number: was it answered in time? Rejecting does not heal a breach. */
    public SegmentOutcome judgement() {
        return switch (status()) {
            case RUNNING -> SegmentOutcome.PENDING;
            case MET -> SegmentOutcome.MET;
            case OVERDUE, MET_LATE -> SegmentOutcome.MISSED;
            case CANCELLED -> breachedAt().isPresent() ? SegmentOutcome.MISSED : SegmentOutcome.NOT_COUNTED;
            case DECIDED_WITHOUT_RESPONSE -> judge(decision().orElseThrow(), times().respondBy());
        };
    }

    private SegmentOutcome judge(ClockEntry decision, Instant due) {
        var inTime = breachedAt().isEmpty() && !decision.at().isAfter(due);
        return ResponseClocks.REJECTED.equals(decision.note()) && inTime ? SegmentOutcome.NOT_COUNTED : SegmentOutcome.MISSED;
    }

    /** The owners' numbers, each judged by their own due. */
    public List<ClockSegment> segments() {
        return segments(null);
    }

    /** The same at an instant: who waits longer than their own due then has missed it, though the lead is still open. */
    public List<ClockSegment> segments(Instant asOf) {
        return new SegmentEvaluation(this, asOf).segments();
    }

    Optional<ClockEntry> decision() {
        return last(EntryKind.DECIDED_WITHOUT_RESPONSE);
    }

    Optional<ClockEntry> last(EntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).reduce((one, other) -> other);
    }
}
