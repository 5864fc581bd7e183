package io.handoff.intake.inbox;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.intake.event.IncomingEvent;
import io.handoff.process.UnappliedEvents;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed and parked events of a contact: those with the contact as subject, and those of deals whose data names it. */
@Repository
@RequiredArgsConstructor
class UnappliedInInbox implements UnappliedEvents {

    private static final String COLUMNS = """
            select id, event_type, occurred_at, status, problem from inbox_event
            where status in ('FAILED', 'PARKED') and\s""";

    private final JdbcClient jdbc;

    @Override
    public List<Unapplied> of(Collection<String> contactIds) {
        return Stream.concat(bySubject(contactIds), contactIds.stream().flatMap(this::ofDealsNaming))
                .distinct()
                .sorted(Comparator.comparing(Unapplied::status)
                        .thenComparing(Unapplied::occurredAt)
                        .thenComparing(Unapplied::inboxId))
                .toList();
    }

    private Stream<Unapplied> bySubject(Collection<String> contactIds) {
        return read(jdbc.sql(COLUMNS + "event_type not like 'deal.%' and subject in (:ids)")
                .param("ids", contactIds));
    }

    /** Searches the id as a quoted JSON string in the data. */
    private Stream<Unapplied> ofDealsNaming(String contactId) {
        var quoted = "%\"" + contactId.replaceAll("[!%_]", "!$0") + "\"%";
        return read(jdbc.sql(COLUMNS + "event_type like 'deal.%' and data like :quoted escape '!'")
                .param("quoted", quoted));
    }

    private static Stream<Unapplied> read(JdbcClient.StatementSpec query) {
        return query
                .query((row, n) -> new Unapplied(
                        row.getString("id"),
                        IncomingEvent.TYPE_PREFIX + row.getString("event_type"),
                        instant(row, "occurred_at"),
                        row.getString("status"),
                        row.getString("problem")))
                .list()
                .stream();
    }
}
