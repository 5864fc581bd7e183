package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * H2 plans a statement when it is first prepared and keeps the plan. On an empty database it chooses the index on TASK_ID_ for the
 * variables of an execution, and then reads all variables that belong to no task once there are some. With these selectivities it
 * chooses the index of V002 from the start. PostgreSQL plans by the current content of a table and needs no help.
 */
public class V003__engine_set_h2_selectivity extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (var statement = connection.createStatement()) {
                statement.execute("alter table ACT_RU_VARIABLE alter column EXECUTION_ID_ selectivity 100");
                statement.execute("alter table ACT_RU_VARIABLE alter column TASK_ID_ selectivity 1");
            }
        }
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }
}
