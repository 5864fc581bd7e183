package io.handoff;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains the failed start when another process has opened the file of the embedded database. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, JdbcSQLNonTransientConnectionException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        return new FailureAnalysis(
                "The embedded database is already open in another process: Handoff seems to be running from this directory.",
                "Stop the other process, or start this one with its own file:"
                        + " --spring.datasource.url=\"jdbc:h2:file:./data/other;WRITE_DELAY=0\"."
                        + " Several nodes on one database need PostgreSQL (profile postgres).",
                cause);
    }
}
