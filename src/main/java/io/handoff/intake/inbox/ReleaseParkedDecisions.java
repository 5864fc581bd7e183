package io.handoff.intake.inbox;

import io.handoff.intake.event.AwaitedKey;
import io.handoff.lifecycle.Stage;
import io.handoff.lifecycle.StageMoved;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Applies parked decisions as soon as their contact becomes an MQL, whether through an event, an import or an admin. */
@Component
@RequiredArgsConstructor
class ReleaseParkedDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseParkedDecisions.class);

    private final ParkedEvents parked;

    /** Runs after the commit of the MQL: a decision that fails is stored with its error and does not fail the caller. */
    @TransactionalEventListener
    void on(StageMoved moved) {
        if (moved.move().toStage() == Stage.MQL) {
            try {
                parked.release(Set.of(AwaitedKey.mql(moved.move().contactId())));
            } catch (RuntimeException e) {
                LOG.error("A decision that waited for an MQL could not be applied; it waits on", e);
            }
        }
    }
}
