package io.handoff.qualification;

import io.handoff.Databases;
import javax.sql.DataSource;

class DecisionSnapshotsH2Test extends DecisionSnapshotsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
