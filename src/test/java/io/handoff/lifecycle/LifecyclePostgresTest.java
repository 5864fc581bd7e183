package io.handoff.lifecycle;

import io.handoff.Databases;
import javax.sql.DataSource;

class LifecyclePostgresTest extends LifecycleOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
