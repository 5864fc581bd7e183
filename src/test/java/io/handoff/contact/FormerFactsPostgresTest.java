package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class FormerFactsPostgresTest extends FormerFactsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
