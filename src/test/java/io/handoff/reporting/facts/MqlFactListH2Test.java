package io.handoff.reporting.facts;

import io.handoff.Databases;
import javax.sql.DataSource;

class MqlFactListH2Test extends MqlFactListTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
