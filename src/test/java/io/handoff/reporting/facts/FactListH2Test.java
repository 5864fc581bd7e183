package io.handoff.reporting.facts;

import io.handoff.Databases;
import javax.sql.DataSource;

class FactListH2Test extends FactListTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
