package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ParkingH2Test extends ParkingOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
