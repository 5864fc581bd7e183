package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ForgettingH2Test extends ForgettingOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
