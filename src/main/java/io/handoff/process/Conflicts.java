package io.handoff.process;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;

/** Tells failures that are nobody's fault: another transaction was first, or held a row for too long. The same work succeeds later. */
public final class Conflicts {

    /** SQLSTATE of a lock that was not given in time: H2, PostgreSQL. */
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

    /** Somebody else held a row longer than the database waits. */
    public static boolean isLockTimeout(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof QueryTimeoutException
                        || cause instanceof SQLTimeoutException
                        || cause instanceof SQLException sql && LOCK_TIMEOUTS.contains(sql.getSQLState()));
    }

    /** The engine wraps a deadlock of its own statements: SQLSTATE class 40 says that the transaction was rolled back for another's sake. */
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
