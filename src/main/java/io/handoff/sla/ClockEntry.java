package io.handoff.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * One immutable entry of a clock's ledger. Which fields are set depends on the kind.
 *
 * @param at when it happened
 * @param recordedAt when it was written; the gap to {@code at} is system delay or a late entry
 * @param repId the owner (STARTED, TRANSFERRED), or who acted
 * @param segmentDue the owner's own due
 * @param businessTime working time from the clock's start to {@code at}
 * @param note ACCEPTED or REJECTED; SELF_SERVED or ATTEMPT of a response; the reason of a cancellation, recomputation, withdrawal, correction or dispute; or the previous owner
 * @param ownerClock how the next owner's due is computed; null = {@link OwnerClock#FRESH}
 * @param segmentNo number of the entry that began the disputed segment
 * @param calendarVersion the calendar that the due times were counted in, such as "new-york v12"; null where none was
 * @param by login of the person who recomputed, withdrew or decided
 */
public record ClockEntry(
        String mqlId,
        int no,
        EntryKind kind,
        Instant at,
        Instant recordedAt,
        String contactId,
        String teamId,
        String repId,
        ClockCalendar calendar,
        Instant mqlAt,
        Instant receivedAt,
        Instant startsAt,
        ResponseTargets targets,
        ResponseDues times,
        Instant segmentDue,
        Duration businessTime,
        String note,
        OwnerClock ownerClock,
        Integer segmentNo,
        String by,
        String calendarVersion) {}
