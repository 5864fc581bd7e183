package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class ContactsPostgresTest extends ContactsOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
