package io.handoff.assignment;

import javax.sql.DataSource;

class AssignmentsPostgresTest extends AssignmentsTest {

    @Override
    DataSource database() {
        return pooledPostgres();
    }
}
