package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class DuplicateGroupsPostgresTest extends DuplicateGroupsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
