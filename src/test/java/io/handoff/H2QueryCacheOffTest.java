package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class H2QueryCacheOffTest {

    private static final int TRIES = 300;

    @Test
    @DisplayName("C3 Who waited for another transaction sees what it did, on H2 too")
    void who_waited_sees_what_the_other_did() throws Exception {
        var properties = new DataSourceProperties();
        properties.setUrl("jdbc:h2:mem:fresh-reads;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
        new H2QueryCacheOff().postProcessAfterInitialization(properties, "any");
        var threads = Executors.newSingleThreadExecutor();
        try (var one = connection(properties);
                var two = connection(properties)) {
            run(one, "create table lock_row (id int primary key)");
            run(one, "create table fact (id int primary key, told int)");
            run(one, "insert into lock_row values (1)");
            run(one, "insert into fact values (1, 0)");
            one.commit();
            for (int told = 1; told <= TRIES; told++) {
                ask(one, "select id from lock_row for update");
                run(one, "update fact set told = " + told);
                var read = threads.submit(() -> readBeforeAndAfterWaiting(two));
                one.commit();
                assertThat(read.get()).isEqualTo(told);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static int readBeforeAndAfterWaiting(Connection connection) throws SQLException {
        ask(connection, "select told from fact");
        ask(connection, "select id from lock_row for update");
        var told = ask(connection, "select told from fact");
        connection.commit();
        return told;
    }

    private static Connection connection(DataSourceProperties properties) throws SQLException {
        var connection = DriverManager.getConnection(properties.getUrl(), "sa", "");
        connection.setAutoCommit(false);
        return connection;
    }

    private static int ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
