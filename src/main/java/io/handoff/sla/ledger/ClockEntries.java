package io.handoff.sla.ledger;

import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.utc;

import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.EntryKind;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseDues;
import io.handoff.sla.ResponseTargets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table of ledger entries. */
@Repository
@RequiredArgsConstructor
public class ClockEntries {

    private final JdbcClient jdbc;

    void append(ClockEntry e) {
        var times = e.times() == null ? new ResponseDues(null, null, null) : e.times();
        jdbc.sql("""
                        insert into response_clock_entry (mql_id, no, kind, happened_at, recorded_at, contact_id, team_id, rep_id,
                            calendar, mql_at, received_at, starts_at, targets, respond_by, reassign_at, ops_review_at,
                            segment_due, business_seconds, note, owner_clock, segment_no, done_by, calendar_version)
                        values (:mqlId, :no, :kind, :at, :recordedAt, :contactId, :teamId, :repId,
                            :calendar, :mqlAt, :receivedAt, :startsAt, :targets, :respondBy, :reassignAt, :opsReviewAt,
                            :segmentDue, :businessSeconds, :note, :ownerClock, :segmentNo, :by, :calendarVersion)""")
                .param("mqlId", e.mqlId())
                .param("no", e.no())
                .param("kind", e.kind().name())
                .param("at", utc(e.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("recordedAt", utc(e.recordedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("contactId", e.contactId())
                .param("teamId", e.teamId(), Types.VARCHAR)
                .param("repId", e.repId(), Types.VARCHAR)
                .param("calendar", e.calendar() == null ? null : e.calendar().name(), Types.VARCHAR)
                .param("mqlAt", utc(e.mqlAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("receivedAt", utc(e.receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("startsAt", utc(e.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("targets", e.targets() == null ? null : e.targets().toString(), Types.VARCHAR)
                .param("respondBy", utc(times.respondBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reassignAt", utc(times.reassignAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("opsReviewAt", utc(times.opsReviewAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("segmentDue", utc(e.segmentDue()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "businessSeconds",
                        e.businessTime() == null ? null : e.businessTime().toSeconds(),
                        Types.BIGINT)
                .param("note", e.note(), Types.VARCHAR)
                .param(
                        "ownerClock",
                        e.ownerClock() == null ? null : e.ownerClock().name(),
                        Types.VARCHAR)
                .param("segmentNo", e.segmentNo(), Types.INTEGER)
                .param("by", e.by(), Types.VARCHAR)
                .param("calendarVersion", e.calendarVersion(), Types.VARCHAR)
                .update();
    }

    List<ClockEntry> of(String mqlId) {
        return jdbc.sql("select * from response_clock_entry where mql_id = ? order by no")
                .param(mqlId)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Entries of all these MQLs, ordered by MQL and number. */
    public List<ClockEntry> ofAll(Collection<String> mqlIds) {
        return mqlIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from response_clock_entry where mql_id in (:mqls) order by mql_id, no")
                        .param("mqls", mqlIds)
                        .query((row, n) -> entry(row))
                        .list();
    }

    /** MQLs with an entry of one of these kinds recorded since then. */
    public List<String> mqlsWith(Collection<EntryKind> kinds, Instant since) {
        return jdbc.sql("""
                        select distinct mql_id from response_clock_entry
                        where recorded_at >= :since and kind in (:kinds) order by mql_id""")
                .param("since", utc(since))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(String.class)
                .list();
    }

    /** Whether this rep has given a first response since then. */
    public boolean hasResponseOf(String repId, Instant since) {
        return jdbc.sql("""
                                select count(*) from response_clock_entry met
                                where rep_id = ? and kind in ('MET', 'MET_LATE') and happened_at >= ?
                                  and not exists (select 1 from response_clock_entry later
                                    where later.mql_id = met.mql_id and later.no > met.no and later.kind = 'RESPONSE_WITHDRAWN')""").params(repId, utc(since)).query(Long.class).single() > 0;
    }

    /** Replaces the contact id and erases texts written by people; instants and numbers stay. */
    public void forget(Collection<String> mqlIds, String anonymousId) {
        if (!mqlIds.isEmpty()) {
            jdbc.sql("""
                            update response_clock_entry set contact_id = :anonymous,
                              note = case when kind in ('DISPUTED', 'UPHELD', 'EXCUSED', 'RESPONSE_WITHDRAWN', 'RESPONSE_CORRECTED') then null else note end
                            where mql_id in (:mqls)""").param("anonymous", anonymousId).param("mqls", mqlIds).update();
        }
    }

    private static ClockEntry entry(ResultSet row) throws SQLException {
        var calendar = row.getString("calendar");
        var targets = row.getString("targets");
        var seconds = row.getObject("business_seconds", Long.class);
        var ownerClock = row.getString("owner_clock");
        return new ClockEntry(
                row.getString("mql_id"),
                row.getInt("no"),
                EntryKind.valueOf(row.getString("kind")),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                row.getString("contact_id"),
                row.getString("team_id"),
                row.getString("rep_id"),
                calendar == null ? null : ClockCalendar.valueOf(calendar),
                instant(row, "mql_at"),
                instant(row, "received_at"),
                instant(row, "starts_at"),
                targets == null ? null : ResponseTargets.parse(targets),
                targets == null
                        ? null
                        : new ResponseDues(
                                instant(row, "respond_by"), instant(row, "reassign_at"), instant(row, "ops_review_at")),
                instant(row, "segment_due"),
                seconds == null ? null : Duration.ofSeconds(seconds),
                row.getString("note"),
                ownerClock == null ? null : OwnerClock.valueOf(ownerClock),
                row.getObject("segment_no", Integer.class),
                row.getString("done_by"),
                row.getString("calendar_version"));
    }
}
