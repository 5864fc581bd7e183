package io.handoff.process.web;

import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockReading;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ClockStatus;
import io.handoff.sla.DisputeState;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import io.handoff.team.DisplayNames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A response clock in API responses. Durations are ISO-8601; {@code lateBy} and {@code businessTime} are working time of the named
 * calendar, delays are wall-clock time.
 *
 * @param judgement the lead's result; those of the owners are in the segments
 * @param lateBy from the due to the response, to the decision without one, or to now; absent while in time
 * @param lateEntry the response was entered long after it took place, or dated before a breach already recorded
 * @param selfServed met by a meeting that the prospect booked, credited to no rep
 * @param dispute of the last segment that has one
 */
record ClockView(
        String mqlId,
        ClockStatus status,
        SegmentOutcome judgement,
        Instant startsAt,
        Instant respondBy,
        Instant reassignAt,
        Instant opsReviewAt,
        Duration lateBy,
        boolean lateEntry,
        boolean selfServed,
        Calendar calendar,
        List<Entry> entries,
        List<Segment> segments,
        Delays delays,
        DisputeState dispute) {

    record Calendar(ClockCalendar whose, String of, String name, ZoneId zone) {}

    /**
     * @param recordedAfter time from event to entry: system delay, or a late entry
     * @param calendar the version of the calendar that the due times were counted in, such as "new-york v12"
     * @param note previous owner, or reason of a recomputation; notes of a dispute only for the rep and the team's managers
     */
    record Entry(
            int no,
            EntryKind kind,
            Instant at,
            Instant recordedAt,
            Duration recordedAfter,
            String rep,
            String by,
            Instant respondBy,
            Instant segmentDue,
            Duration businessTime,
            String calendar,
            String note) {}

    record Segment(
            int no,
            String rep,
            String name,
            Instant from,
            Instant due,
            Instant to,
            SegmentOutcome judgement,
            DisputeState dispute) {}

    /** Absent where one end is unknown: no owner yet, no message sent. */
    record Delays(Duration occurredToReceived, Duration receivedToAssigned, Duration assignedToNotified) {}

    /** @param readsNotes whether this reader may see the entry's note */
    static ClockView of(ClockReading reading, Delays delays, DisplayNames names, Predicate<ClockEntry> readsNotes) {
        var clock = reading.clock();
        var calendar = reading.calendar();
        return new ClockView(
                clock.mqlId(),
                clock.status(),
                clock.judgement(),
                clock.startsAt(),
                clock.dues().respondBy(),
                clock.dues().reassignAt(),
                clock.dues().opsReviewAt(),
                reading.lateBy(),
                reading.lateEntry(),
                clock.response()
                        .filter(e -> ResponseClocks.SELF_SERVED.equals(e.note()))
                        .isPresent(),
                new Calendar(
                        calendar.whose(),
                        calendar.of(),
                        calendar.whose() == ClockCalendar.OWNER
                                ? names.ofPerson(calendar.of())
                                : names.ofTeam(calendar.of()),
                        calendar.zone()),
                clock.entries().stream().map(e -> entry(e, readsNotes.test(e))).toList(),
                reading.segments().stream().map(s -> segment(s, names)).toList(),
                delays,
                reading.segments().stream()
                        .map(ClockSegment::dispute)
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> other)
                        .orElse(null));
    }

    private static Entry entry(ClockEntry e, boolean withNote) {
        return new Entry(
                e.no(),
                e.kind(),
                e.at(),
                e.recordedAt(),
                Duration.between(e.at(), e.recordedAt()),
                e.repId(),
                e.by(),
                e.times() == null ? null : e.times().respondBy(),
                e.segmentDue(),
                e.businessTime(),
                e.calendarVersion(),
                withNote ? e.note() : null);
    }

    private static Segment segment(ClockSegment s, DisplayNames names) {
        return new Segment(
                s.no(), s.repId(), names.ofPerson(s.repId()), s.from(), s.due(), s.to(), s.judgement(), s.dispute());
    }
}
