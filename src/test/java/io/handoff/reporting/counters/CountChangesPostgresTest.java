package io.handoff.reporting.counters;

import io.handoff.Databases;
import javax.sql.DataSource;

class CountChangesPostgresTest extends CountChangesTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
