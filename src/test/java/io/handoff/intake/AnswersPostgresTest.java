package io.handoff.intake;

import io.handoff.Databases;
import javax.sql.DataSource;

class AnswersPostgresTest extends AnswersOnADatabase {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
