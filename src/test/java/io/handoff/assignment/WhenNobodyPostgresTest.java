package io.handoff.assignment;

import javax.sql.DataSource;

class WhenNobodyPostgresTest extends WhenNobodyTest {

    @Override
    DataSource database() {
        return pooledPostgres();
    }
}
