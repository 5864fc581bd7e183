package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class CompaniesPostgresTest extends CompaniesOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
