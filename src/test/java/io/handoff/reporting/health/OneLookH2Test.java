package io.handoff.reporting.health;

import io.handoff.Databases;
import javax.sql.DataSource;

class OneLookH2Test extends OneLookTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
