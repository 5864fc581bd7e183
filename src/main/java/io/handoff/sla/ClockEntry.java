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
 * @param note ACCEPTED or REJECTED, or why it was cancelled
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
        String note) {}
