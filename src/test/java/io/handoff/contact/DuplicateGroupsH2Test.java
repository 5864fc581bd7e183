package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class DuplicateGroupsH2Test extends DuplicateGroupsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
