package io.handoff.team;

import io.handoff.Databases;
import javax.sql.DataSource;

class TeamsH2Test extends TeamsTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
