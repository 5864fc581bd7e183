package io.handoff.sla.ledger;

import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.EntryKind;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseDues;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ResponseTargets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Builder of a ledger entry; fields that are not set stay null. */
public final class NewClockEntry {

    private final String mqlId;
    private final String contactId;
    private final int no;
    private final EntryKind kind;
    private final Instant at;
    private ClockRequest start;
    private Instant startsAt;
    private ResponseTargets targets;
    private ResponseDues times;
    private ClockCalendar calendar;
    private OwnerClock ownerClock;
    private String repId;
    private Instant segmentDue;
    private Duration businessTime;
    private String note;
    private Integer segmentNo;
    private String by;
    private String calendarVersion;

    private NewClockEntry(String mqlId, String contactId, int no, EntryKind kind, Instant at) {
        this.mqlId = mqlId;
        this.contactId = contactId;
        this.no = no;
        this.kind = kind;
        this.at = at;
    }

    /** The next entry of this clock. */
    public static NewClockEntry after(ResponseClock clock, EntryKind kind, Instant at) {
        return new NewClockEntry(
                clock.mqlId(), clock.contactId(), clock.entries().size() + 1, kind, at);
    }

    /** An entry of a started or upgraded clock. */
    public static NewClockEntry of(int no, EntryKind kind, ClockRequest start, Instant at) {
        var line = new NewClockEntry(start.mqlId(), start.contactId(), no, kind, at);
        line.start = start;
        return line.of(start.ownerId());
    }

    public NewClockEntry of(String rep) {
        repId = rep;
        return this;
    }

    public NewClockEntry promising(Instant from, ResponsePolicy policy, ResponseDues promised) {
        startsAt = from;
        targets = policy.targets();
        calendar = policy.calendar();
        ownerClock = policy.ownerClock();
        times = promised;
        return this;
    }

    public NewClockEntry segmentDue(Instant due) {
        segmentDue = due;
        return this;
    }

    public NewClockEntry took(Duration time) {
        businessTime = time;
        return this;
    }

    public NewClockEntry noting(String text) {
        note = text;
        return this;
    }

    public NewClockEntry about(int segment) {
        segmentNo = segment;
        return this;
    }

    public NewClockEntry by(String login) {
        by = login;
        return this;
    }

    public NewClockEntry countedWith(String calendar) {
        calendarVersion = calendar;
        return this;
    }

    ClockEntry recorded(Instant recordedAt) {
        return new ClockEntry(
                mqlId,
                no,
                kind,
                millis(at),
                millis(recordedAt),
                contactId,
                start == null ? null : start.teamId(),
                repId,
                calendar,
                start == null ? null : millis(start.mqlAt()),
                start == null ? null : millis(start.receivedAt()),
                startsAt,
                targets,
                times,
                segmentDue,
                businessTime,
                note,
                ownerClock,
                segmentNo,
                by,
                calendarVersion);
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
