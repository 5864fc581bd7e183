package io.handoff.activity;

import io.handoff.Databases;
import javax.sql.DataSource;

class ActivitiesPostgresTest extends ActivitiesOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
