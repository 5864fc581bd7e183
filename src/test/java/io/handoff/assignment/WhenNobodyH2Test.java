package io.handoff.assignment;

import io.handoff.Databases;
import javax.sql.DataSource;

class WhenNobodyH2Test extends WhenNobodyTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
