package io.handoff.reporting.review;

import static java.time.ZoneOffset.UTC;

import io.handoff.output.CodeText;
import io.handoff.output.DateText;
import io.handoff.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events of a week that arrived after it was frozen: what restates it. */
@Repository
@RequiredArgsConstructor
class LateEvents {

    /** More are a load of old data, which is said once. */
    static final int MAX_EVENTS = 200;

    private static final int MAX_TEXTS = 10;

    private final JdbcClient jdbc;
    private final Teams teams;

    /** @param subject id of the contact or deal; absent once the contact was erased */
    record LateEvent(
            String source, String eventId, String eventType, String subject, Instant occurredAt, Instant receivedAt) {}

    /** The applied ones, in the order of their receipt, at most {@value #MAX_EVENTS}. */
    List<LateEvent> of(LocalDate monday, Instant frozenAt) {
        var zone = teams.company().zone();
        return jdbc.sql("""
                        select source, event_id, event_type, subject, occurred_at, received_at from inbox_event
                        where received_at > :frozenAt and occurred_at >= :from and occurred_at < :to and status = 'APPLIED'
                        order by received_at, seq fetch first %d rows only""".formatted(MAX_EVENTS))
                .param("frozenAt", frozenAt.atOffset(UTC))
                .param("from", monday.atStartOfDay(zone).toInstant().atOffset(UTC))
                .param("to", monday.plusWeeks(1).atStartOfDay(zone).toInstant().atOffset(UTC))
                .query(LateEvent.class)
                .list();
    }

    /** The same for a message: without ids, the first ones. */
    List<String> texts(LocalDate monday, Instant frozenAt) {
        var all = of(monday, frozenAt);
        var more = all.size() - MAX_TEXTS;
        return Stream.concat(
                        all.stream().limit(MAX_TEXTS).map(this::text),
                        more <= 0 ? Stream.empty() : Stream.of("%d more events that came late".formatted(more)))
                .toList();
    }

    private String text(LateEvent event) {
        var zone = teams.company().zone();
        return "Came late: %s of %s, received %s"
                .formatted(
                        CodeText.inside(event.eventType().replace('.', '_')),
                        DateText.dayAndTime(event.occurredAt(), zone),
                        DateText.dayAndTime(event.receivedAt(), zone));
    }
}
