package io.handoff.intake;

import io.cloudevents.CloudEvent;
import io.handoff.contact.UnknownContact;
import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.envelope.EventValidation;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.DataFields;
import io.handoff.intake.event.EventMustWait;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.event.QualifiedIds;
import io.handoff.intake.event.RejectedEvent;
import io.handoff.intake.inbox.AlreadyReceived;
import io.handoff.intake.inbox.ErasedEvents;
import io.handoff.intake.inbox.FailedEvents;
import io.handoff.intake.inbox.InboxRows;
import io.handoff.intake.inbox.InboxRows.Entry;
import io.handoff.intake.inbox.ParkedEvents;
import io.handoff.mql.NotAwaited;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Receives events one by one. Each is stored and applied in one transaction. If applying fails, a second transaction stores the event as
 * parked or failed; if that fails, too, the sender gets an error and sends the event again.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Intake {

    private final EventValidation validation;
    private final QualifiedIds qualifiedIds;
    private final InboxRows rows;
    private final ParkedEvents parked;
    private final ConflictRetry attempts;
    private final FailedEvents failedEvents;
    private final ErasedEvents erasedEvents;

    /** When it returns, the event is committed and the parked events that waited for it are applied. */
    public EventAnswer receive(CloudEvent event, Instant receivedAt) {
        try {
            var incoming = qualifiedIds.of(validation.validate(event, receivedAt));
            return receive(incoming, EventValidation.isFromTheFuture(event, receivedAt));
        } catch (RejectedEvent e) {
            return new EventAnswer(event.getSource().toString(), event.getId(), Status.REJECTED, e.getMessage());
        }
    }

    private EventAnswer receive(IncomingEvent event, boolean fromTheFuture) {
        try {
            var stored = run(event, fromTheFuture);
            parked.release(stored.applied().arrived());
            if (!stored.applied().awaited().isEmpty()) {
                parked.tryAgain(stored.inboxId());
            }
            return answer(event, Status.APPLIED, problem(stored.applied()));
        } catch (AlreadyReceived e) {
            return duplicate(event, fromTheFuture);
        } catch (EventMustWait e) {
            return parked.park(event, e);
        } catch (RejectedEvent | RefusedByRule | NotAwaited e) {
            return answer(event, Status.REJECTED, withUnknownFields(e.getMessage(), event));
        } catch (RuntimeException e) {
            return failedEvents.keep(event, e);
        }
    }

    /**
     * Tried once more when the contact was erased by a concurrent transaction: the second try drops the event as one from before the
     * erasure.
     */
    private Stored run(IncomingEvent event, boolean fromTheFuture) {
        try {
            return attempts.run(() -> storeAndApply(event, fromTheFuture));
        } catch (UnknownContact goneMeanwhile) {
            return attempts.run(() -> storeAndApply(event, fromTheFuture));
        }
    }

    private record Stored(String inboxId, Applied applied) {}

    private Stored storeAndApply(IncomingEvent event, boolean fromTheFuture) {
        var id = UUID.randomUUID().toString();
        erasedEvents.refuseAgain(event);
        rows.insert(event, Entry.applied(id));
        var received = noting(validation.handlerOf(event).apply(event), event, fromTheFuture);
        if (received.isToForget()) {
            erasedEvents.drop(id, event);
        } else if (!received.awaited().isEmpty()) {
            parked.keepForRest(id, event, received);
        } else if (!received.notes().isEmpty()) {
            rows.note(id, problem(received));
        }
        return new Stored(id, received);
    }

    private static Applied noting(Applied applied, IncomingEvent event, boolean fromTheFuture) {
        var received =
                fromTheFuture ? applied.noting("time lies in the future; the event counts from its receipt") : applied;
        return DataFields.unknownIn(event).map(received::noting).orElse(received);
    }

    private EventAnswer duplicate(IncomingEvent event, boolean fromTheFuture) {
        var status = rows.statusOf(event.source(), event.id()).orElse(Status.APPLIED);
        if (status == Status.REJECTED) {
            rows.deleteRejected(event.source(), event.id());
            return receive(event, fromTheFuture);
        }
        return answer(event, Status.DUPLICATE, status == Status.APPLIED ? null : "Received before and " + status);
    }

    /** Unknown fields are listed, too: the missing one may be among them, misspelt. */
    private static String withUnknownFields(String problem, IncomingEvent event) {
        return DataFields.unknownIn(event)
                .map(unknown -> problem + "; " + unknown)
                .orElse(problem);
    }

    public static String problem(Applied applied) {
        return applied.notes().isEmpty() ? null : String.join("; ", applied.notes());
    }

    private static EventAnswer answer(IncomingEvent event, Status status, String problem) {
        return new EventAnswer(event.source(), event.id(), status, problem);
    }
}
