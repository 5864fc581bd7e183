package io.handoff.team;

import io.handoff.Databases;
import javax.sql.DataSource;

class TeamsPostgresTest extends TeamsTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
