package io.handoff.intake.inbox;

import io.handoff.engine.ConflictRetry;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.EventJson;
import io.handoff.intake.Intake;
import io.handoff.intake.event.Applied;
import io.handoff.intake.event.EventMustWait;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.inbox.InboxRows.Entry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Stores events that cannot be applied yet, and applies them later. */
@Component
@RequiredArgsConstructor
public class ParkedEvents {

    private final InboxRows rows;
    private final InboxQueries waiting;
    private final EventRetries kept;
    private final EventJson json;
    private final ConflictRetry attempts;

    /** Tried once more right after it is stored: what it waits for may have been committed in between. */
    public EventAnswer park(IncomingEvent event, EventMustWait reason) {
        var id = UUID.randomUUID().toString();
        var data = json.write(event.data());
        var entry = new Entry(id, Status.PARKED, data, reason.getMessage(), reason.awaited(), 1);
        try {
            attempts.run(() -> {
                rows.insert(event, entry);
                kept.watch(id, event.type(), reason.awaited());
            });
        } catch (AlreadyReceived e) {
            return new EventAnswer(event.source(), event.id(), Status.DUPLICATE, null);
        }
        tryAgain(id);
        return waiting.find(id).orElseThrow().answer();
    }

    /** Keeps an event that was applied in part, in the transaction that applied it. */
    public void keepForRest(String inboxId, IncomingEvent event, Applied applied) {
        rows.update(new Entry(
                inboxId, Status.PARKED, json.write(event.data()), Intake.problem(applied), applied.awaited(), 1));
        kept.watch(inboxId, event.type(), applied.awaited());
    }

    /** Right after an event was kept: what it waits for may have been committed in between. */
    public void tryAgain(String inboxId) {
        release(kept.apply(inboxId));
    }

    /** Applies the events that wait for these keys, then those that wait for these events, and so on. */
    public void release(Set<String> arrived) {
        var news = new ArrayDeque<Collection<String>>(List.of(arrived));
        while (!news.isEmpty()) {
            var keys = news.remove();
            if (!keys.isEmpty()) {
                waiting.waitingForOneOf(keys).forEach(id -> news.add(kept.apply(id)));
            }
        }
    }
}
