package io.handoff.qualification;

import io.handoff.Databases;
import javax.sql.DataSource;

class DecisionSnapshotsPostgresTest extends DecisionSnapshotsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
