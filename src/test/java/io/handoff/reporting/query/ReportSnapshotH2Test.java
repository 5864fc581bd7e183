package io.handoff.reporting.query;

import io.handoff.Databases;
import javax.sql.DataSource;

class ReportSnapshotH2Test extends ReportSnapshotTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
