package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class AnswersH2Test extends AnswersOnADatabase {

    @Override
    DataSource database() {
        return Databases.h2();
    }
}
