package io.handoff.lifecycle;

import io.handoff.Databases;
import javax.sql.DataSource;

class LifecycleH2Test extends LifecycleOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
