package io.handoff.sla;

import io.handoff.Databases;
import javax.sql.DataSource;

class ResponseClocksPostgresTest extends ResponseClocksTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
