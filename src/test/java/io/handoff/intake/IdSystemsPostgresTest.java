package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class IdSystemsPostgresTest extends IdSystemsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
