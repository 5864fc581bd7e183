package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ReadValuesH2Test extends ReadValuesOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
