package io.handoff;

import javax.sql.DataSource;

class SchemaHistoryReplacementPostgresTest extends SchemaHistoryReplacementOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
