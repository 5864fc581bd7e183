package io.handoff.reporting.counters;

import io.handoff.Databases;
import javax.sql.DataSource;

class CountChangesH2Test extends CountChangesTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
