package io.handoff.reporting.health;

import io.handoff.Databases;
import javax.sql.DataSource;

class OneLookPostgresTest extends OneLookTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
