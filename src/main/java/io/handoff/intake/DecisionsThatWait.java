package io.handoff.intake;

import io.handoff.intake.event.Awaited;
import io.handoff.lifecycle.Stage;
import io.handoff.lifecycle.StageMoved;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import lombok.RequiredArgsConstructor;

/** A decision that overtook its MQL is applied when the MQL is there, whatever made it: an event, an import, an admin. */
@Component
@RequiredArgsConstructor
class DecisionsThatWait {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsThatWait.class);

    private final ParkedEvents parked;

    /** The MQL is committed; what goes wrong with a decision now is kept with it, and is not the trouble of who made the MQL. */
    @TransactionalEventListener
    void on(StageMoved moved) {
        if (moved.move().toStage() == Stage.MQL) {
            try {
                parked.release(Set.of(Awaited.mql(moved.move().contactId())));
            } catch (RuntimeException e) {
                LOG.error("A decision that waited for an MQL could not be applied; it waits on", e);
            }
        }
    }
}
