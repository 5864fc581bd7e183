package io.handoff;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrated, empty databases for tests: each call gives a new one, so that no test meets the rows of another. */
public final class Databases {

    private static final String TEMPLATE = "handoff_template";

    private Databases() {}

    /** A new in-memory H2 database, copied from one that was migrated once per JVM; it lives as long as the JVM. */
    public static DataSource h2() {
        var database = emptyH2();
        H2Template.copyTo(database);
        return database;
    }

    /** As {@link #h2()}, without a table. */
    static DataSource emptyH2() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + fresh() + ";DB_CLOSE_DELAY=-1" + H2QueryCacheOff.SETTING, "sa", "");
    }

    /** A new PostgreSQL database, copied from one that was migrated once per JVM. */
    public static DataSource postgres() {
        var name = fresh();
        var server = Postgres.SERVER;
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database %s template %s".formatted(name, TEMPLATE))
                .update();
        return server.getDatabase("postgres", name);
    }

    private static String fresh() {
        return "handoff_" + UUID.randomUUID().toString().replace('-', '_');
    }

    static DataSource migrated(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    /** Started by the first test that asks; a shutdown hook of the library ends it. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // nothing here outlives the JVM, so nothing need reach the disk
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + TEMPLATE)
                        .update();
                migrated(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
