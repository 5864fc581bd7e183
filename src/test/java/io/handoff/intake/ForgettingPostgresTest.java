package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ForgettingPostgresTest extends ForgettingOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
