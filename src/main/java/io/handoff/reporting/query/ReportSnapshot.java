package io.handoff.reporting.query;

import io.handoff.reporting.counters.CounterUpdater;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all queries of a report in one read-only transaction on one snapshot, so that its numbers agree while others write. */
@Component
public class ReportSnapshot {

    private final CounterUpdater updater;
    private final TransactionTemplate snapshot;

    ReportSnapshot(CounterUpdater updater, PlatformTransactionManager transactions) {
        this.updater = updater;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        // SERIALIZABLE: with REPEATABLE READ, H2 reads each further table at its current state. On PostgreSQL this
        // causes no serialization failures, because the report only reads and all other transactions are READ
        // COMMITTED.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T at(Supplier<T> questions) {
        updater.beforeReport();
        return snapshot.execute(status -> questions.get());
    }
}
