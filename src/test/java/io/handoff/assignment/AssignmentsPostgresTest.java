package io.handoff.assignment;

import com.zaxxer.hikari.HikariDataSource;
import io.handoff.Databases;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class AssignmentsPostgresTest extends AssignmentsTest {

    private final HikariDataSource pool = new HikariDataSource();

    /** Pooled, as in the application: a new connection costs more than a pick. */
    @Override
    DataSource database() {
        pool.setDataSource(Databases.postgres());
        pool.setMaximumPoolSize(16);
        return pool;
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
