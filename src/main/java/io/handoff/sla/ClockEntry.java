package io.handoff.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * One line of a clock's ledger; written once, never changed. Which columns are filled depends on the kind.
 *
 * @param at when it happened
 * @param recordedAt when we wrote it down; the difference is delay of a system or of a late entry
 * @param repId the owner (STARTED, TRANSFERRED), or who acted
 * @param segmentDue by when this owner should respond
 * @param businessTime working time from the clock's start to {@code at}
 * @param note ACCEPTED or REJECTED, or why it was cancelled, recomputed or disputed; who had it before
 * @param ownerClock what the next owner will have; null = {@link OwnerClock#FRESH}
 * @param segmentNo the line that began the segment a dispute is about
 * @param by login of who recomputed or decided
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
        ResponseTimes times,
        Instant segmentDue,
        Duration businessTime,
        String note,
        OwnerClock ownerClock,
        Integer segmentNo,
        String by) {}
