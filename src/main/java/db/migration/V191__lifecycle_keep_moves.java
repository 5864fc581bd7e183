package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.h2.tools.TriggerAdapter;

/**
 * Triggers that keep the history of stages unchanged. A merge or an erasure may change whose move it is, and an erasure replaces the
 * reason; from, to, when and by whom stay as they were written. A constraint cannot compare with the old values, and each database has
 * triggers of its own kind.
 */
public class V191__lifecycle_keep_moves extends BaseJavaMigration {

    private static final String SENTENCE = "stage_move is only added to; a move that was made stays as it is";

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (var statement = connection.createStatement()) {
            for (var sql : h2 ? onH2() : onPostgres()) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> onH2() {
        return List.of("create trigger stage_move_is_kept before update on stage_move for each row call '%s'"
                .formatted(Kept.class.getName()));
    }

    private static List<String> onPostgres() {
        return List.of("""
                create function stage_move_is_kept() returns trigger language plpgsql as $$
                begin
                    if (new.from_stage, new.to_stage, new.moved_at, new.moved_by, new.implied, new.by_hand, new.skipped, new.chain_id,
                        new.no, new.prev_no) is distinct from (old.from_stage, old.to_stage, old.moved_at, old.moved_by, old.implied,
                        old.by_hand, old.skipped, old.chain_id, old.no, old.prev_no)
                        or new.reason is distinct from old.reason and new.reason is distinct from 'erased' then
                        raise exception '%s' using errcode = 'check_violation';
                    end if;
                    return new;
                end $$""".formatted(SENTENCE), """
                create trigger stage_move_is_kept before update on stage_move for each row execute function stage_move_is_kept()""");
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    /** The same on H2. Its database files contain the name of this class: it must not be renamed or moved. */
    public static class Kept extends TriggerAdapter {

        private static final List<String> AS_IT_WAS = List.of(
                "from_stage",
                "to_stage",
                "moved_at",
                "moved_by",
                "implied",
                "by_hand",
                "skipped",
                "chain_id",
                "no",
                "prev_no");

        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            for (var column : AS_IT_WAS) {
                if (!Objects.equals(before.getObject(column), after.getObject(column))) {
                    throw refused();
                }
            }
            var reason = after.getString("reason");
            if (!Objects.equals(before.getString("reason"), reason) && !"erased".equals(reason)) {
                throw refused();
            }
        }

        /** As a constraint would. */
        private static SQLException refused() {
            return new SQLException(SENTENCE, "23513", 23513);
        }
    }
}
