package io.handoff.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

/** Correlates a message with all waiting executions; does nothing if none waits. */
public final class Correlation {

    private Correlation() {}

    /**
     * The engine throws a {@link NullPointerException} for an instance that another transaction ended between query and correlation.
     *
     * @throws OptimisticLockingException instead, so that the caller retries
     */
    public static void all(MessageCorrelationBuilder message) {
        try {
            message.correlateAllWithResult();
        } catch (NullPointerException endedMeanwhile) {
            throw new OptimisticLockingException(
                    "The instance ended before it received the message: " + endedMeanwhile.getMessage());
        }
    }
}
