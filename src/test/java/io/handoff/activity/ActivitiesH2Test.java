package io.handoff.activity;

import io.handoff.Databases;
import javax.sql.DataSource;

class ActivitiesH2Test extends ActivitiesOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
