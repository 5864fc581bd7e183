package io.handoff.reporting.counters;

import io.handoff.Databases;
import javax.sql.DataSource;

class MqlFactListPostgresTest extends MqlFactListTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
