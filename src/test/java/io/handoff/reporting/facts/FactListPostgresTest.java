package io.handoff.reporting.facts;

import io.handoff.Databases;
import javax.sql.DataSource;

class FactListPostgresTest extends FactListTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
