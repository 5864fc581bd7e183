package io.handoff.reporting.health;

import io.handoff.reporting.facts.CounterUpdater;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A report is made of several questions; all are asked of the same state, so that its parts add up while others write. */
@Component
class ReportSnapshot {

    private final CounterUpdater catchUp;
    private final TransactionTemplate snapshot;

    ReportSnapshot(CounterUpdater catchUp, PlatformTransactionManager transactions) {
        this.catchUp = catchUp;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        // REPEATABLE READ on H2 reads each further table as it is by then. Our other transactions are READ COMMITTED
        // and we only read:
        // on PostgreSQL nothing is ever refused because of this
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T at(Supplier<T> questions) {
        catchUp.beforeReport();
        return snapshot.execute(status -> questions.get());
    }
}
