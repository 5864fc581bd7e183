package io.handoff;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains the failed start on a database whose tables were made by other migrations than those of this version. */
class SchemaMismatchAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    private final String database;

    SchemaMismatchAnalyzer(Environment environment) {
        database = environment
                .getProperty("spring.datasource.url", "")
                .replaceFirst("[;?].*", "")
                .replaceFirst("^jdbc:h2:(?:file:)?(.+)", "$1.mv.db");
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The tables in the database " + database + " were made by another version of Handoff.",
                "Either start with a new database: move the data directory away, or name another database with"
                        + " --spring.datasource.url. Or first start the version whose last migration is V211 on this database: it"
                        + " applies the missing migrations, and then this version can open it.",
                cause);
    }
}
