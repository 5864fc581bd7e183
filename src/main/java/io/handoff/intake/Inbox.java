package io.handoff.intake;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.event.AwaitedKey;
import io.handoff.intake.inbox.EventRetries;
import io.handoff.intake.inbox.EventStillFails;
import io.handoff.intake.inbox.InboxQueries;
import io.handoff.intake.inbox.ParkedEvents;
import io.handoff.intake.inbox.UnknownInboxEvent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** All received events; ops can retry parked and failed ones. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Inbox {

    private final InboxQueries waiting;
    private final EventRetries kept;
    private final ParkedEvents parked;

    /** Newest first; all events when status is null. */
    public Page<InboxEvent> page(Status status, Pageable page) {
        return waiting.page(status, page);
    }

    public Optional<InboxEvent> find(String id) {
        return waiting.find(id);
    }

    /** Retries a parked or failed event now and returns its state afterwards. An applied event is not changed. */
    public InboxEvent retry(String id) {
        parked.release(kept.apply(id));
        return waiting.find(id).orElseThrow(() -> new UnknownInboxEvent(id));
    }

    /**
     * Like {@link #retry}, for the engine, which repeats it later when this throws.
     *
     * @throws EventStillFails with the reason
     */
    public void applyAgain(String id) {
        var event = retry(id);
        if (event.status() == Status.FAILED) {
            throw new EventStillFails(event.problem());
        }
    }

    /** Applies events that wait for these contacts, for contacts that were not created by an event (an import). */
    public void contactsArrived(Collection<String> contactIds) {
        parked.release(contactIds.stream().map(AwaitedKey::contact).collect(Collectors.toSet()));
    }
}
