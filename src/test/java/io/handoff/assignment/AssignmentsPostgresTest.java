package io.handoff.assignment;

import io.handoff.Databases;
import javax.sql.DataSource;

class AssignmentsPostgresTest extends AssignmentsTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
