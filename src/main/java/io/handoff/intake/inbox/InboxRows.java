package io.handoff.intake.inbox;

import static java.time.ZoneOffset.UTC;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.IncomingEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the table of received events. An event's data is stored only until the event is applied. */
@Repository
@RequiredArgsConstructor
public class InboxRows {

    private final JdbcClient jdbc;

    /** The columns that change with an event's state; {@code data} is null once it is applied. */
    public record Entry(
            String id, Status status, String data, String problem, Collection<String> awaited, int attempts) {

        public static Entry applied(String id) {
            return new Entry(id, Status.APPLIED, null, null, List.of(), 1);
        }
    }

    public void insert(IncomingEvent event, Entry entry) {
        try {
            jdbc.sql("""
                            insert into inbox_event (id, source, event_id, event_type, subject, occurred_at, received_at, status,
                              data, problem, attempts)
                            values (:id, :source, :eventId, :type, :subject, :occurredAt, :receivedAt, :status,
                              :data, :problem, :attempts)""")
                    .param("source", event.source())
                    .param("eventId", event.id())
                    .param("type", event.type())
                    .param("subject", event.subject())
                    .param("occurredAt", event.occurredAt().atOffset(UTC))
                    .param("receivedAt", event.receivedAt().atOffset(UTC))
                    .params(InboxParams.of(entry))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyReceived(e);
        }
        insertAwaited(entry);
    }

    void update(Entry entry) {
        jdbc.sql("""
                        update inbox_event set status = :status, data = :data, problem = :problem, attempts = :attempts
                        where id = :id""").params(InboxParams.of(entry)).update();
        jdbc.sql("delete from inbox_wait where inbox_id = ?").param(entry.id()).update();
        insertAwaited(entry);
    }

    public void note(String id, String problem) {
        jdbc.sql("update inbox_event set problem = ? where id = ?")
                .params(problem, id)
                .update();
    }

    public Optional<Status> statusOf(String source, String eventId) {
        return jdbc.sql("select status from inbox_event where source = ? and event_id = ?")
                .params(source, eventId)
                .query(Status.class)
                .optional();
    }

    /** A parked event that was rejected later is deleted when it is sent again, so that a corrected version can be applied. */
    public void deleteRejected(String source, String eventId) {
        jdbc.sql("delete from inbox_event where source = ? and event_id = ? and status = 'REJECTED'")
                .params(source, eventId)
                .update();
    }

    /** Erases subject, data and id; a hash of the id stays, to recognise a repetition. */
    void forget(String id, String hashedEventId) {
        jdbc.sql("""
                        update inbox_event set status = case when status = 'REJECTED' then status else 'APPLIED' end,
                          subject = null, data = null, problem = :problem, event_id = :eventId
                        where id = :id""")
                .param("problem", Applied.DROPPED)
                .param("eventId", hashedEventId)
                .param("id", id)
                .update();
        jdbc.sql("delete from inbox_wait where inbox_id = ?").param(id).update();
    }

    /** A rejected event may be sent again, also when only the hash of its id is left. */
    boolean hasApplied(String source, String hashedEventId) {
        return statusOf(source, hashedEventId).filter(Status.APPLIED::equals).isPresent();
    }

    private void insertAwaited(Entry entry) {
        for (var awaited : entry.awaited()) {
            jdbc.sql("insert into inbox_wait (inbox_id, awaited) values (?, ?)")
                    .params(entry.id(), awaited)
                    .update();
        }
    }
}
