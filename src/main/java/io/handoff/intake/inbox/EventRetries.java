package io.handoff.intake.inbox;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.SmallProcesses;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.EventJson;
import io.handoff.intake.Intake;
import io.handoff.intake.envelope.EventValidation;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.DataFields;
import io.handoff.intake.event.EventMustWait;
import io.handoff.intake.event.RejectedEvent;
import io.handoff.intake.inbox.InboxQueries.Unapplied;
import io.handoff.intake.inbox.InboxRows.Entry;
import io.handoff.mql.NotAwaited;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Retries parked and failed events, each in its own transaction with its row locked, so that two nodes never apply one twice. */
@Component
@RequiredArgsConstructor
public class EventRetries {

    private static final String SETTLED = "EventSettled";

    private final EventValidation validation;
    private final InboxRows rows;
    private final InboxQueries waiting;
    private final EventJson json;
    private final ConflictRetry attempts;
    private final FailedEvents failedEvents;
    private final SmallProcesses processes;
    private final ErasedEvents erasedEvents;

    /** Returns the awaited keys that exist from now on; empty when the event cannot be applied yet or was applied by another node. */
    public Set<String> apply(String inboxId) {
        var seen = attempts.run(() -> waiting.lock(inboxId));
        if (seen.isEmpty()) {
            return Set.of();
        }
        try {
            return attempts.run(() -> applyLocked(inboxId))
                    .map(Applied::arrived)
                    .orElse(Set.of());
        } catch (EventMustWait e) {
            attempts.run(() -> keep(inboxId, Status.PARKED, e.getMessage(), e.awaited()));
        } catch (RejectedEvent | RefusedByRule | NotAwaited e) {
            attempts.run(() -> keep(inboxId, Status.REJECTED, e.getMessage(), List.of()));
        } catch (RuntimeException e) {
            failedEvents.keepAgain(seen.get(), e);
        }
        return Set.of();
    }

    private Optional<Applied> applyLocked(String inboxId) {
        return waiting.lock(inboxId).map(kept -> {
            var applied = validation.handlerOf(kept.event()).apply(kept.event());
            var known = DataFields.unknownIn(kept.event()).map(applied::noting).orElse(applied);
            if (known.awaited().isEmpty()) {
                settle(kept, known);
            } else {
                keepForRest(kept, known);
            }
            return applied;
        });
    }

    private void settle(Unapplied kept, Applied applied) {
        var id = kept.inboxId();
        rows.update(new Entry(id, Status.APPLIED, null, Intake.problem(applied), List.of(), kept.attempts() + 1));
        if (applied.isToForget()) {
            erasedEvents.drop(id, kept.event());
        }
        processes.tell(id, SETTLED);
    }

    /** Applied as far as possible; it waits on for what is still missing. */
    private void keepForRest(Unapplied kept, Applied applied) {
        var event = kept.event();
        rows.update(new Entry(
                kept.inboxId(),
                Status.PARKED,
                json.write(event.data()),
                Intake.problem(applied),
                applied.awaited(),
                kept.attempts() + 1));
        if (kept.status() == Status.FAILED) {
            watch(kept.inboxId(), event.type(), applied.awaited());
        }
    }

    /** Ops see events that wait longer than a day. */
    void watch(String inboxId, String eventType, Collection<String> awaited) {
        processes.start(
                "parked-event",
                inboxId,
                Map.of("inboxId", inboxId, "eventType", eventType, "waitsFor", String.join(" ", awaited)));
    }

    /**
     * A rejected event stays visible to ops, without its data; its sender got an answer long ago. The row is read again under a lock: if
     * the event was applied or erased meanwhile, nothing changes.
     */
    private void keep(String inboxId, Status status, String problem, Collection<String> awaited) {
        waiting.lock(inboxId).ifPresent(kept -> {
            var data = status == Status.PARKED ? json.write(kept.event().data()) : null;
            rows.update(new Entry(inboxId, status, data, problem, awaited, kept.attempts() + 1));
            if (status == Status.REJECTED) {
                processes.tell(inboxId, SETTLED);
            }
        });
    }
}
