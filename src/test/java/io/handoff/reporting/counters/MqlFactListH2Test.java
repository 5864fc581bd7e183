package io.handoff.reporting.counters;

import io.handoff.Databases;
import javax.sql.DataSource;

class MqlFactListH2Test extends MqlFactListTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
