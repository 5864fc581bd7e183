package io.handoff;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The rows of an H2 database when the application was ready: classes that share an application do not meet each other's rows. */
public class DatabaseSnapshot {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'""";

    private final JdbcTemplate jdbc;
    private List<String> tables;

    DatabaseSnapshot(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    @EventListener(ApplicationReadyEvent.class)
    void take() {
        tables = jdbc.queryForList(TABLES, String.class);
        jdbc.execute("create schema snapshot");
        tables.forEach(table -> jdbc.execute("create table snapshot.%1$s as select * from %1$s".formatted(table)));
    }

    void restore() {
        var statements = Stream.of(
                        Stream.of("set referential_integrity false"),
                        tables.stream().map("delete from %s"::formatted),
                        tables.stream().map("insert into %1$s select * from snapshot.%1$s"::formatted),
                        Stream.of("set referential_integrity true"))
                .flatMap(statement -> statement);
        jdbc.batchUpdate(statements.toArray(String[]::new));
    }

    /** Puts the rows back, and the clock right, before the first test of each class. */
    static class RestoredBeforeEachClass implements TestExecutionListener {

        @Override
        public void beforeTestClass(TestContext test) {
            ClockUtil.reset();
            test.getApplicationContext().getBean(DatabaseSnapshot.class).restore();
        }
    }
}
