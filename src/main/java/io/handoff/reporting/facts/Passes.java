package io.handoff.reporting.facts;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.mql.MqlStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads passes and appeals from the tables of the process module, for many MQLs at once. */
@Repository
@RequiredArgsConstructor
public class Passes {

    private static final String SELECT = """
            select m.*, h.ended_at as handoff_ended_at,
                   (select count(*) from owner_segment s where s.open_mql_id = m.id) as held
              from mql m left join handoff h on h.id = m.handoff_id
            """;

    private final JdbcClient jdbc;

    /** Ordered by contact, then by pass. */
    public List<Pass> of(Collection<String> contactIds) {
        return contactIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where m.contact_id in (:contacts) order by m.contact_id, m.pass")
                        .param("contacts", InClause.padded(contactIds))
                        .query((row, n) -> pass(row))
                        .list();
    }

    public List<String> contactsOfMqls(Collection<String> mqlIds) {
        return mqlIds.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct contact_id from mql where id in (:ids)")
                        .param("ids", InClause.padded(mqlIds))
                        .query(String.class)
                        .list();
    }

    /** OPEN, UPHELD or OVERTURNED by MQL id, of the latest appeal. */
    Map<String, String> appeals(Collection<String> mqlIds) {
        var byMql = new HashMap<String, String>();
        jdbc.sql("""
                        select mql_id, coalesce(outcome, 'OPEN') as outcome from mql_appeal
                        where mql_id in (:ids) order by appealed_at, id""").param("ids", InClause.padded(mqlIds)).query(row -> {
            byMql.put(row.getString("mql_id"), row.getString("outcome"));
        });
        return byMql;
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(
                row.getString("id"),
                row.getString("contact_id"),
                row.getInt("pass"),
                row.getString("type"),
                row.getString("source"),
                instant(row, "mql_at"),
                MqlStatus.valueOf(row.getString("status")),
                row.getString("team_id"),
                row.getString("owner_id"),
                instant(row, "respond_by"),
                instant(row, "responded_at"),
                instant(row, "decided_at"),
                row.getString("reject_reason"),
                instant(row, "followed_up_at"),
                row.getString("outcome"),
                instant(row, "sql_at"),
                instant(row, "opportunity_at"),
                instant(row, "customer_at"),
                row.getString("qualified_by"),
                instant(row, "handoff_ended_at") != null,
                row.getInt("held") > 0);
    }
}
