package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class ParkingPostgresTest extends ParkingOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
