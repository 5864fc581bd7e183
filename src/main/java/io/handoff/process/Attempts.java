package io.handoff.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction of its own and, when another one was first (optimistic lock, unique key, deadlock), again from the start:
 * four attempts in all, then the last conflict is thrown.
 */
@Component
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 4;

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (OptimisticLockingException | ConcurrencyFailureException | DuplicateKeyException conflict) {
                if (attempt == MOST) {
                    throw conflict;
                }
                LOG.debug("Attempt {} met another transaction: {}", attempt, conflict.getMessage());
            }
        }
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
