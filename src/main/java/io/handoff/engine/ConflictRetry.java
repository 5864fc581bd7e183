package io.handoff.engine;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a new transaction and retries it after a conflict (optimistic lock, unique key, deadlock): four attempts at most, then the
 * last conflict is thrown.
 */
@Component
public class ConflictRetry {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictRetry.class);
    private static final int MOST = 4;

    private final TransactionTemplate transaction;

    ConflictRetry(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException conflict) {
                if (attempt >= most(conflict)) {
                    throw conflict;
                }
                LOG.debug("Attempt {} met another transaction: {}", attempt, conflict.getMessage());
            }
        }
    }

    /** A lock timeout has already taken its full wait, so it is retried only once. */
    private static int most(RuntimeException failure) {
        return Conflicts.isLockTimeout(failure) ? 2 : Conflicts.isConflict(failure) ? MOST : 1;
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
