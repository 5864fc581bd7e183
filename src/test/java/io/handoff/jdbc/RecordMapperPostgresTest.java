package io.handoff.jdbc;

import io.handoff.Databases;
import javax.sql.DataSource;

class RecordMapperPostgresTest extends RecordMapperOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
