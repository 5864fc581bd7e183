package io.handoff.deal;

import io.handoff.Databases;
import javax.sql.DataSource;

class DealsPostgresTest extends DealsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
