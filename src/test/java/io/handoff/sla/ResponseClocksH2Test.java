package io.handoff.sla;

import io.handoff.Databases;
import javax.sql.DataSource;

class ResponseClocksH2Test extends ResponseClocksTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
