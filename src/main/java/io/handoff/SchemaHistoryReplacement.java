package io.handoff;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens databases that were made by the earlier set of migrations, V001 to V211. The present set creates the same tables, so only the
 * rows of Flyway's history are replaced, by a baseline. A history that is incomplete or has other checksums is left as it is, and Flyway
 * refuses it.
 */
@Component
class SchemaHistoryReplacement implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaHistoryReplacement.class);

    private static final String LAST_OF_EARLIER_SET = "211";
    private static final int COUNT_OF_EARLIER_SET = 49;
    private static final long SUM_OF_EARLIER_CHECKSUMS = -6_808_109_095L;

    /** The last of the migrations that create the same tables. Later ones are applied on top. */
    private static final String BASELINE = "250";

    @Override
    public void migrate(Flyway flyway) {
        var applied = Stream.of(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .toList();
        if (isCompleteEarlierSet(applied)) {
            replaceHistory(flyway, applied);
        }
        flyway.migrate();
    }

    private static boolean isCompleteEarlierSet(List<MigrationInfo> applied) {
        return applied.size() == COUNT_OF_EARLIER_SET
                && applied.stream().noneMatch(migration -> migration.getState().isFailed())
                && applied.stream()
                                .mapToLong(migration -> requireNonNullElse(migration.getChecksum(), 0))
                                .sum()
                        == SUM_OF_EARLIER_CHECKSUMS;
    }

    /** The last row becomes the baseline. A second node waits for its lock, then finds another version and changes nothing. */
    private static void replaceHistory(Flyway flyway, List<MigrationInfo> applied) {
        var database = flyway.getConfiguration().getDataSource();
        var jdbc = JdbcClient.create(database);
        var lastRank =
                applied.stream().mapToInt(MigrationInfo::getInstalledRank).max().orElseThrow();
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(transaction -> {
            jdbc.sql("""
                            update "flyway_schema_history" set "version" = ?, "type" = 'BASELINE', "checksum" = null,
                            "description" = '<< Flyway Baseline >>', "script" = '<< Flyway Baseline >>'
                            where "installed_rank" = ? and "version" = ?""").params(BASELINE, lastRank, LAST_OF_EARLIER_SET).update();
            jdbc.sql("delete from \"flyway_schema_history\" where \"installed_rank\" < ? and \"version\" is not null")
                    .param(lastRank)
                    .update();
        });
        LOG.info(
                "Replaced the history of the migrations up to V{} by a baseline at V{}", LAST_OF_EARLIER_SET, BASELINE);
    }
}
