package io.handoff.assignment;

import io.handoff.Databases;
import javax.sql.DataSource;

class AssignmentsH2Test extends AssignmentsTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
