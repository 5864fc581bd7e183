package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables from the scripts inside the engine's own jar, so that one tool owns the whole schema: two nodes
 * that start at the same time on an empty database wait for each other on Flyway's lock, and our indexes can follow in V002.
 */
public class V001__engine_create_schema extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var vendor = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        for (var part : new String[] {
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
        }) {
            var script = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(vendor, part);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
        }
    }

    @Override
    public Integer getChecksum() {
        return 7_24_0;
    }
}
