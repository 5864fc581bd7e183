package io.handoff.intake.inbox;

import static io.handoff.engine.MessageNames.EVENT_SETTLED;
import static java.time.ZoneOffset.UTC;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.SmallProcesses;
import io.handoff.privacy.RetentionDue;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes the content of events older than the retention time; a hash of the event id stays. Parked and failed events of that age are given
 * up.
 */
@Component
@RequiredArgsConstructor
class EventRetention {

    private static final int PORTION = 2_000;
    private static final int MAX_BATCHES = 100;
    private static final String GIVEN_UP = "Given up: it waited longer than events are kept";

    private final JdbcClient jdbc;
    private final ErasedEvents erasedEvents;
    private final ConflictRetry attempts;
    private final SmallProcesses processes;

    private record Old(String id, String eventId) {}

    @EventListener
    void on(RetentionDue night) {
        inPortions(() -> settled(night.receivedEventsBefore()));
        inPortions(() -> waiting(night.waitingEventsBefore()));
    }

    private void inPortions(IntSupplier portion) {
        for (int i = 0; i < MAX_BATCHES; i++) {
            if (attempts.run(portion::getAsInt) < PORTION) {
                return;
            }
        }
    }

    private int settled(Instant before) {
        var old = old("status in ('APPLIED', 'REJECTED') and subject is not null", before);
        old.forEach(
                event -> jdbc.sql("update inbox_event set subject = null, problem = null, event_id = ? where id = ?")
                        .params(erasedEvents.hashed(event.eventId()), event.id())
                        .update());
        return old.size();
    }

    private int waiting(Instant before) {
        var old = old("status in ('PARKED', 'FAILED')", before);
        old.forEach(event -> {
            jdbc.sql("""
                            update inbox_event set status = 'REJECTED', subject = null, data = null, problem = ?, event_id = ?
                            where id = ?""")
                    .params(GIVEN_UP, erasedEvents.hashed(event.eventId()), event.id())
                    .update();
            jdbc.sql("delete from inbox_wait where inbox_id = ?")
                    .param(event.id())
                    .update();
            processes.tell(event.id(), EVENT_SETTLED);
        });
        return old.size();
    }

    private List<Old> old(String which, Instant before) {
        return jdbc.sql("select id, event_id from inbox_event where " + which
                        + " and received_at < ? order by seq limit ?")
                .params(before.atOffset(UTC), PORTION)
                .query(Old.class)
                .list();
    }
}
