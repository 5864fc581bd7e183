package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class ContactsH2Test extends ContactsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
