package io.handoff.process;

import java.sql.SQLException;
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
            } catch (RuntimeException conflict) {
                if (attempt == MOST || !isConflict(conflict)) {
                    throw conflict;
                }
                LOG.debug("Attempt {} met another transaction: {}", attempt, conflict.getMessage());
            }
        }
    }

    /** The engine wraps a deadlock of its own statements: SQLSTATE class 40 says that the transaction was rolled back for another's sake. */
    private static boolean isConflict(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException
                || thrown instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("40")
                || thrown.getCause() != null && thrown.getCause() != thrown && isConflict(thrown.getCause());
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
