package io.handoff.reporting.facts;

import io.handoff.jdbc.RecordMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads passes and appeals from the tables of the process module, for many MQLs at once. */
@Repository
@RequiredArgsConstructor
public class Passes {

    private static final String SELECT = """
            select m.*, m.pass as no, h.ended_at is not null as handoff_over,
                   exists (select 1 from owner_segment s where s.open_mql_id = m.id) as held
              from mql m left join handoff h on h.id = m.handoff_id
            """;

    private static final RowMapper<Pass> PASS = new RecordMapper<>(Pass.class);

    private final JdbcClient jdbc;

    /** Ordered by contact, then by pass. */
    public List<Pass> of(Collection<String> contactIds) {
        return contactIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where m.contact_id in (:contacts) order by m.contact_id, m.pass")
                        .param("contacts", InClause.padded(contactIds))
                        .query(PASS)
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
}
