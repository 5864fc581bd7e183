package io.handoff.jdbc;

import io.handoff.Databases;
import javax.sql.DataSource;

class RecordMapperH2Test extends RecordMapperOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
