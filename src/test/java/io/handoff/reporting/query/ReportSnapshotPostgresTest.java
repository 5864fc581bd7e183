package io.handoff.reporting.query;

import io.handoff.Databases;
import javax.sql.DataSource;

class ReportSnapshotPostgresTest extends ReportSnapshotTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
