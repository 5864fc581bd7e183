package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class IdentitiesPostgresTest extends IdentitiesOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
