package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class CompaniesH2Test extends CompaniesOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
