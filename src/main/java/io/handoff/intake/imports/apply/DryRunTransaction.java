package io.handoff.intake.imports.apply;

import io.handoff.engine.ConflictRetry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs work in a transaction, returns its result and rolls back. */
@Component
public class DryRunTransaction {

    private final ConflictRetry attempts;

    DryRunTransaction(ConflictRetry attempts) {
        this.attempts = attempts;
    }

    public <T> T of(Supplier<T> work) {
        try {
            attempts.run(() -> {
                throw new Over(work.get());
            });
            throw new IllegalStateException("A rehearsal ends by taking everything back");
        } catch (Over over) {
            @SuppressWarnings("unchecked")
            var seen = (T) over.seen;
            return seen;
        }
    }

    /** Causes the rollback and carries the result. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object seen;

        Over(Object seen) {
            super("Taken back", null, false, false);
            this.seen = seen;
        }
    }
}
