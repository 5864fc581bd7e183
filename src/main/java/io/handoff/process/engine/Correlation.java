package io.handoff.process.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

/** Tells all who wait for a message; that nobody waits is fine. */
public final class Correlation {

    private Correlation() {}

    /**
     * The engine stumbles with a plain {@link NullPointerException} over an instance that another transaction ended between its being found
     * and its being told.
     *
     * @throws OptimisticLockingException then, so that the caller's attempt is made again
     */
    public static void all(MessageCorrelationBuilder message) {
        try {
            message.correlateAllWithResult();
        } catch (NullPointerException endedMeanwhile) {
            throw new OptimisticLockingException(
                    "The instance ended while it was told: " + endedMeanwhile.getMessage());
        }
    }
}
