package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ReadValuesPostgresTest extends ReadValuesOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
