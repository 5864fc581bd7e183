package io.handoff.intake;

import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.event.Awaited;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** Everything that was received; ops look after what is parked or failed. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Inbox {

    private final WaitingEvents waiting;
    private final KeptEvents kept;
    private final ParkedEvents parked;

    /** Newest first; all when status is null. */
    public Page<InboxEvent> page(Status status, Pageable page) {
        return waiting.page(status, page);
    }

    public Optional<InboxEvent> find(String id) {
        return waiting.find(id);
    }

    /** Tries a parked or failed event now, and shows how it stands then. An applied one is left alone. */
    public InboxEvent retry(String id) {
        parked.release(kept.apply(id));
        return waiting.find(id).orElseThrow(() -> new UnknownInboxEvent(id));
    }

    /**
     * As {@link #retry}, for the engine, which tries again later when this throws.
     *
     * @throws EventStillFails with the reason
     */
    public void applyAgain(String id) {
        var event = retry(id);
        if (event.status() == Status.FAILED) {
            throw new EventStillFails(event.problem());
        }
    }

    /** Contacts became known by another door than an event: what waits for them is applied. */
    public void contactsArrived(Collection<String> contactIds) {
        parked.release(contactIds.stream().map(Awaited::contact).collect(Collectors.toSet()));
    }
}
