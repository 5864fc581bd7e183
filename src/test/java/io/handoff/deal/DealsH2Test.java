package io.handoff.deal;

import io.handoff.Databases;
import javax.sql.DataSource;

class DealsH2Test extends DealsOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
