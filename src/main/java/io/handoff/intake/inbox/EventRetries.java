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
import io.handoff.intake.inbox.InboxRows.Entry;
import io.handoff.mql.NotAwaited;
import java.util.Collection;
import java.util.List;
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
            var problem = Intake.problem(
                    DataFields.unknownIn(kept.event()).map(applied::noting).orElse(applied));
            rows.update(new Entry(inboxId, Status.APPLIED, null, problem, List.of(), kept.attempts() + 1));
            if (applied.isToForget()) {
                erasedEvents.drop(inboxId, kept.event());
            }
            processes.tell(inboxId, SETTLED);
            return applied;
        });
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
