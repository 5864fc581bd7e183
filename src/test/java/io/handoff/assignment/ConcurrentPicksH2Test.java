package io.handoff.assignment;

import io.handoff.Databases;
import javax.sql.DataSource;

class ConcurrentPicksH2Test extends ConcurrentPicksTest {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
