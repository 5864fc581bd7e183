package io.handoff;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SchemaHistoryReplacementH2Test extends SchemaHistoryReplacementOnADatabase {

    @TempDir
    private Path directory;

    private JdbcConnectionPool pool;

    @Override
    DataSource database() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("handoff"), "sa", "");
        H2Template.copyTo(pool);
        return pool;
    }

    @AfterEach
    void closeTheFile() {
        pool.dispose();
    }
}
