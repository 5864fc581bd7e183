package io.handoff.intake.inbox;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.FailureTexts;
import io.handoff.engine.SmallProcesses;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.EventJson;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.inbox.InboxQueries.Unapplied;
import io.handoff.intake.inbox.InboxRows.Entry;
import io.handoff.operations.OpsMessages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Stores events that failed because of an error in Handoff, shows them to ops and retries them at growing intervals. */
@Component
@RequiredArgsConstructor
public class FailedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(FailedEvents.class);

    private final InboxRows rows;
    private final InboxQueries waiting;
    private final EventJson json;
    private final ConflictRetry attempts;
    private final SmallProcesses processes;
    private final FailureTexts texts;
    private final CountFailedEvents failed;
    private final OpsMessages messages;

    public EventAnswer keep(IncomingEvent event, RuntimeException cause) {
        rethrowWithoutDatabase(cause);
        log(event, cause);
        var entry = entry(UUID.randomUUID().toString(), event, cause, 1);
        try {
            attempts.run(() -> {
                rows.insert(event, entry);
                notifyOfFirst(event, entry);
                retry(entry.id());
            });
        } catch (AlreadyReceived e) {
            return new EventAnswer(event.source(), event.id(), Status.DUPLICATE, null);
        }
        return new EventAnswer(event.source(), event.id(), Status.FAILED, entry.problem());
    }

    /**
     * A FAILED event already has a retry; a PARKED one gets its retry here. The row is read again under a lock: if the event was applied or
     * erased meanwhile, nothing changes.
     */
    public void keepAgain(Unapplied seen, RuntimeException cause) {
        rethrowWithoutDatabase(cause);
        log(seen.event(), cause);
        attempts.run(() -> waiting.lock(seen.inboxId()).ifPresent(kept -> {
            var entry = entry(kept.inboxId(), kept.event(), cause, kept.attempts() + 1);
            rows.update(entry);
            if (kept.status() == Status.PARKED) {
                notifyOfFirst(kept.event(), entry);
                retry(kept.inboxId());
            }
        }));
    }

    /** Further failed events are only counted in the daily message. */
    private void notifyOfFirst(IncomingEvent event, Entry entry) {
        if (failed.count() == 1) {
            messages.eventFailed(entry.id(), IncomingEvent.TYPE_PREFIX + event.type(), entry.problem());
        }
    }

    private void retry(String inboxId) {
        processes.start("event-retry", inboxId, Map.of("inboxId", inboxId));
    }

    private Entry entry(String inboxId, IncomingEvent event, RuntimeException cause, int attempt) {
        return new Entry(inboxId, Status.FAILED, json.write(event.data()), texts.sentence(cause), List.of(), attempt);
    }

    /** Without a database nothing can be stored: the sender must get the error and send again. */
    private static void rethrowWithoutDatabase(RuntimeException cause) {
        if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException) {
            throw cause;
        }
    }

    private static void log(IncomingEvent event, RuntimeException cause) {
        LOG.error(
                "Event {} of {} ({}) could not be applied and is kept",
                event.id(),
                event.source(),
                event.type(),
                cause);
    }
}
