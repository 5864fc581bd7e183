package io.handoff.contact;

import io.handoff.Databases;
import javax.sql.DataSource;

class FormerFactsH2Test extends FormerFactsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
