package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class IdSystemsH2Test extends IdSystemsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
