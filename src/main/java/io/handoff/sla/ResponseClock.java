package io.handoff.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The response clock of one MQL, computed from its ledger. */
public record ResponseClock(List<ClockEntry> entries) {

    public ResponseClock {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.get(0).kind() != EntryKind.STARTED) {
            throw new IllegalArgumentException("A clock's ledger begins with STARTED");
        }
    }

    public ClockEntry started() {
        return entries.get(0);
    }

    public String mqlId() {
        return started().mqlId();
    }

    public String contactId() {
        return started().contactId();
    }

    /** The team that was responsible first. */
    public String teamId() {
        return started().teamId();
    }

    public Instant mqlAt() {
        return started().mqlAt();
    }

    /** Start of the response time: the qualifying event, or its receipt if that came much later. */
    public Instant startsAt() {
        return started().startsAt();
    }

    /** Time from the qualifying event to the start of the clock. */
    public Duration systemDelay() {
        return Duration.between(mqlAt(), startsAt());
    }

    public ResponseTargets targets() {
        return lastWithDues().targets();
    }

    public ResponseDues dues() {
        return lastWithDues().times();
    }

    /** The policy in force now. */
    public ResponsePolicy policy() {
        var last = lastWithDues();
        return new ResponsePolicy(last.targets(), last.calendar(), last.ownerClock());
    }

    /** The calendar that the times were counted in last, such as "new-york v12"; empty if none was kept. */
    Optional<String> calendarVersion() {
        return entries.stream()
                .map(ClockEntry::calendarVersion)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other);
    }

    private ClockEntry lastWithDues() {
        return entries.stream()
                .filter(e -> e.times() != null)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /** The entry that set the current targets: the latest upgrade, else the start. */
    public ClockEntry base() {
        return last(EntryKind.UPGRADED).orElse(started());
    }

    /** The entries that changed the owner, including those that left the MQL without one. */
    List<ClockEntry> owners() {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.STARTED || e.kind() == EntryKind.TRANSFERRED)
                .toList();
    }

    /** The earliest response that was not withdrawn; one recorded later but dated earlier wins. */
    public Optional<ClockEntry> response() {
        var withdrawn = last(EntryKind.RESPONSE_WITHDRAWN).map(ClockEntry::no).orElse(0);
        return counting()
                .filter(e -> e.no() > withdrawn)
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

    /** The lead's outcome. Rejecting the MQL does not undo a breach. */
    public SegmentOutcome judgement() {
        return switch (status()) {
            case RUNNING -> SegmentOutcome.PENDING;
            case MET -> SegmentOutcome.MET;
            case OVERDUE, MET_LATE -> SegmentOutcome.MISSED;
            case CANCELLED -> breachedAt().isPresent() ? SegmentOutcome.MISSED : SegmentOutcome.NOT_COUNTED;
            case DECIDED_WITHOUT_RESPONSE -> judge(decision().orElseThrow(), dues().respondBy());
        };
    }

    private SegmentOutcome judge(ClockEntry decision, Instant due) {
        var inTime = breachedAt().isEmpty() && !decision.at().isAfter(due);
        return ResponseClocks.REJECTED.equals(decision.note()) && inTime
                ? SegmentOutcome.NOT_COUNTED
                : SegmentOutcome.MISSED;
    }

    /** The owners' segments, each judged by its own due. */
    public List<ClockSegment> segments() {
        return segments(null);
    }

    /** The segments at an instant: an open segment whose due has passed is MISSED, even while the lead itself is in time. */
    public List<ClockSegment> segments(Instant asOf) {
        return new SegmentEvaluation(this, asOf).segments();
    }

    Optional<ClockEntry> decision() {
        return last(EntryKind.DECIDED_WITHOUT_RESPONSE);
    }

    Optional<ClockEntry> last(EntryKind kind) {
        return counting().filter(e -> e.kind() == kind).reduce((one, other) -> other);
    }

    /** Without the entries of decisions that were undone. */
    private Stream<ClockEntry> counting() {
        var undone = entries.stream()
                .filter(e -> e.kind() == EntryKind.DECISION_UNDONE)
                .map(ClockEntry::note)
                .collect(Collectors.toSet());
        return entries.stream().filter(e -> !undone.contains(Integer.toString(e.no())));
    }
}
