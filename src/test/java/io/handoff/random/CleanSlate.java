package io.handoff.random;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes away whatever happened since it was made, so that a story goes the same way whichever were told before it. */
class CleanSlate {

    /** Parts of tables that the engine filled while it started. */
    private static final List<String> PARTS = List.of(
            "act_ru_job where process_instance_id_ is not null",
            "act_ru_event_subscr where execution_id_ is not null",
            "act_ge_bytearray where deployment_id_ is null",
            "rotation where 1 = 1",
            "act_hi_job_log where 1 = 1",
            "act_hi_op_log where 1 = 1");

    private final JdbcTemplate jdbc;
    private final boolean h2;
    private final List<String> deletes = new ArrayList<>();

    CleanSlate(DataSource database) {
        jdbc = new JdbcTemplate(database);
        var tables = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'", String.class);
        h2 = tables.contains("HANDOFF");
        tables.stream()
                .filter(table -> !table.startsWith("flyway"))
                .filter(table -> jdbc.queryForList("select 1 from " + table + " fetch first row only")
                        .isEmpty())
                .forEach(table -> deletes.add("delete from " + table.toLowerCase(Locale.ROOT)));
        PARTS.forEach(part -> deletes.add("delete from " + part));
        jdbc.execute("create table rotation_before as select * from rotation");
        deletes.add("insert into rotation select * from rotation_before");
    }

    void wipe() {
        jdbc.execute((Statement statement) -> {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            try {
                run(statement);
            } finally {
                statement.execute(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            }
            return null;
        });
    }

    private void run(Statement statement) throws SQLException {
        for (var delete : deletes) {
            statement.addBatch(delete);
        }
        statement.executeBatch();
    }
}
