package io.handoff.intake.inbox;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.EventJson;
import io.handoff.intake.InboxEvent;
import io.handoff.intake.event.EventData;
import io.handoff.intake.event.IncomingEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of received events. */
@Repository
@RequiredArgsConstructor
public class InboxQueries {

    /** A parked or failed event. */
    public record Unapplied(String inboxId, IncomingEvent event, Status status, int attempts) {}

    private final JdbcClient jdbc;
    private final EventJson json;

    /** Ordered by the time they happened. */
    List<String> waitingForOneOf(Collection<String> arrived) {
        return jdbc.sql("""
                        select id from inbox_event where status = 'PARKED'
                          and id in (select inbox_id from inbox_wait where awaited in (:arrived))
                        order by occurred_at, seq""").param("arrived", arrived).query(String.class).list();
    }

    /** Locked until the transaction ends; empty when it is applied already. */
    public Optional<Unapplied> lock(String inboxId) {
        return jdbc.sql("select * from inbox_event where id = ? and status in ('PARKED', 'FAILED') for update")
                .param(inboxId)
                .query((rs, i) -> unapplied(rs))
                .optional();
    }

    /** Inbox id → event id of applied and rejected events about one of these contacts. */
    Map<String, String> settledOf(Collection<String> contactIds) {
        var found = new HashMap<String, String>();
        jdbc.sql("select id, event_id from inbox_event where subject in (:ids) and status in ('APPLIED', 'REJECTED')")
                .param("ids", contactIds)
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /** Parked and failed events that contain one of these ids or addresses, possibly as part of a longer word. */
    List<String> thatMayName(Collection<String> names) {
        return names.stream()
                .flatMap(name -> jdbc
                        .sql("""
                                select id from inbox_event where status in ('PARKED', 'FAILED')
                                  and (subject = :name or lower(data) like :part escape '!') order by seq""")
                        .param("name", name)
                        .param("part", "%" + name.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                        .query(String.class)
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    public Optional<InboxEvent> find(String inboxId) {
        return jdbc.sql("select * from inbox_event where id = ?")
                .param(inboxId)
                .query((rs, i) -> shown(rs))
                .optional();
    }

    /** By order of receipt. */
    List<InboxEvent> about(Collection<String> contactIds) {
        return jdbc.sql("select * from inbox_event where subject in (:ids) order by seq")
                .param("ids", contactIds)
                .query((rs, i) -> shown(rs))
                .list();
    }

    /** The event's data; empty once the event is applied. */
    public Optional<EventData> keptData(String inboxId) {
        return jdbc.sql("select data from inbox_event where id = ? and data is not null")
                .param(inboxId)
                .query(String.class)
                .optional()
                .map(json::read);
    }

    /** Newest first; all events when status is null. */
    public Page<InboxEvent> page(Status status, Pageable page) {
        var where = status == null ? "" : " where status = :status";
        var name = status == null ? "" : status.name();
        var total = jdbc.sql("select count(*) from inbox_event" + where)
                .param("status", name)
                .query(Long.class)
                .single();
        var events = jdbc.sql("select * from inbox_event" + where + " order by seq desc limit :size offset :offset")
                .param("status", name)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((rs, i) -> shown(rs))
                .list();
        return new PageImpl<>(events, page, total);
    }

    private Unapplied unapplied(ResultSet rs) throws SQLException {
        var event = new IncomingEvent(
                rs.getString("source"),
                rs.getString("event_id"),
                rs.getString("event_type"),
                rs.getString("subject"),
                instant(rs, "occurred_at"),
                instant(rs, "received_at"),
                json.read(rs.getString("data")));
        return new Unapplied(rs.getString("id"), event, Status.valueOf(rs.getString("status")), rs.getInt("attempts"));
    }

    private InboxEvent shown(ResultSet rs) throws SQLException {
        var status = Status.valueOf(rs.getString("status"));
        return new InboxEvent(
                rs.getString("id"),
                rs.getString("source"),
                rs.getString("event_id"),
                IncomingEvent.TYPE_PREFIX + rs.getString("event_type"),
                rs.getString("subject"),
                instant(rs, "occurred_at"),
                instant(rs, "received_at"),
                status,
                status == Status.PARKED ? awaitedBy(rs.getString("id")) : null,
                rs.getString("problem"),
                rs.getInt("attempts"));
    }

    TreeSet<String> awaitedBy(String inboxId) {
        return new TreeSet<>(jdbc.sql("select awaited from inbox_wait where inbox_id = ?")
                .param(inboxId)
                .query(String.class)
                .list());
    }
}
