package io.handoff.assignment;

import javax.sql.DataSource;

class ConcurrentPicksPostgresTest extends ConcurrentPicksTest {

    @Override
    DataSource database() {
        return pooledPostgres();
    }
}
