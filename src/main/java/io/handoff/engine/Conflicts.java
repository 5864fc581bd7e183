package io.handoff.engine;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;

/** Recognises failures caused by a concurrent transaction; the same work succeeds when retried later. */
public final class Conflicts {

    /** SQLSTATE of a lock timeout: H2, PostgreSQL. */
    private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

    private Conflicts() {}

    public static boolean isConflict(Throwable failure) {
        return isLockTimeout(failure)
                || any(
                        failure,
                        cause -> cause instanceof OptimisticLockingException
                                || cause instanceof ConcurrencyFailureException
                                || cause instanceof DuplicateKeyException
                                || cause instanceof SQLException sql && isRolledBack(sql));
    }

    /** Whether another transaction held a row longer than the database waits. */
    public static boolean isLockTimeout(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof QueryTimeoutException
                        || cause instanceof SQLTimeoutException
                        || cause instanceof SQLException sql && LOCK_TIMEOUTS.contains(sql.getSQLState()));
    }

    /**
     * SQLSTATE class 40: rolled back because of another transaction. The engine wraps deadlocks of its own statements in this exception.
     */
    private static boolean isRolledBack(SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith("40");
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
