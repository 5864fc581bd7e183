package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class IdentitiesH2Test extends IdentitiesOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
