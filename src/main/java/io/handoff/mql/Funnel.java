package io.handoff.mql;

import io.handoff.contact.Contacts;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the funnel figures from the database. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Funnel {

    private static final String COUNTS = """
            select count(*) as mqls,
                   count(responded_at) as responded,
                   count(case when responded_at <= respond_by then 1 end) as responded_in_time,
                   count(case when responded_at > respond_by then 1 end) as responded_late,
                   count(case when status = 'OPEN' and responded_at is null then 1 end) as pending,
                   count(escalated_at) as escalated,
                   count(reassigned_at) as reassigned,
                   count(ops_review_at) as ops_reviews,
                   count(case when status = 'ACCEPTED' then 1 end) as accepted,
                   count(case when status = 'REJECTED' then 1 end) as rejected,
                   count(case when pass > 1 then 1 end) as recycled,
                   count(sql_at) as sqls,
                   count(opportunity_at) as opportunities,
                   count(distinct case when customer_at is not null then contact_id end) as customers
              from mql""";

    private final JdbcClient jdbc;
    private final Contacts contacts;

    public FunnelFigures figures() {
        return jdbc.sql(COUNTS)
                .query((row, n) -> new FunnelFigures(
                        contacts.count(),
                        row.getLong("mqls"),
                        byType(),
                        row.getLong("responded"),
                        row.getLong("responded_in_time"),
                        row.getLong("responded_late"),
                        row.getLong("pending"),
                        row.getLong("escalated"),
                        row.getLong("reassigned"),
                        row.getLong("ops_reviews"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("recycled"),
                        row.getLong("sqls"),
                        row.getLong("opportunities"),
                        row.getLong("customers")))
                .single();
    }

    private Map<String, Long> byType() {
        var byType = new LinkedHashMap<String, Long>();
        jdbc.sql("select type, count(*) as n from mql group by type order by type")
                .query(row -> {
                    byType.put(row.getString("type"), row.getLong("n"));
                });
        return byType;
    }
}
