package io.handoff.reporting.health;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the same numbers another way: one plain statement over the tables of the modules, with the rules written out in SQL. It shares
 * no code with the reports.
 */
final class Recount {

    private static final String LEADS = """
            with first_answer as (
                select mql_id, kind, happened_at, business_seconds from response_clock_entry a
                where kind in ('MET', 'MET_LATE') and not exists (
                    select 1 from response_clock_entry b where b.mql_id = a.mql_id and b.kind in ('MET', 'MET_LATE')
                      and (b.happened_at < a.happened_at or b.happened_at = a.happened_at and b.no < a.no))
            ),
            due as (
                select mql_id, respond_by from response_clock_entry a where targets is not null and not exists (
                    select 1 from response_clock_entry b where b.mql_id = a.mql_id and b.targets is not null and b.no > a.no)
            ),
            decided as (
                select mql_id, note, happened_at from response_clock_entry a where kind = 'DECIDED_WITHOUT_RESPONSE' and not exists (
                    select 1 from response_clock_entry b where b.mql_id = a.mql_id and b.kind = a.kind and b.no > a.no)
            )
            select m.id, m.contact_id, m.pass, m.type, m.mql_at, m.status, m.reject_reason, m.outcome, m.sql_at, m.customer_at,
                   coalesce(m.source, '') as source,
                   coalesce((select team_id from response_clock_entry s where s.mql_id = m.id and s.no = 1), m.team_id, '') as team,
                   case when m.type = 'IMPLIED' then 'IMPLIED'
                        when not exists (select 1 from response_clock_entry s where s.mql_id = m.id)
                          then case when m.status = 'OPEN' then 'PENDING' else 'NOT_COUNTED' end
                        when a.kind = 'MET' then 'MET'
                        when a.kind = 'MET_LATE' then 'MISSED'
                        when exists (select 1 from response_clock_entry c where c.mql_id = m.id and c.kind = 'CANCELLED')
                          then case when exists (select 1 from response_clock_entry b where b.mql_id = m.id and b.kind = 'BREACHED')
                               then 'MISSED' else 'NOT_COUNTED' end
                        when d.mql_id is not null
                          then case when d.note = 'REJECTED' and d.happened_at <= due.respond_by and not exists (
                                      select 1 from response_clock_entry b where b.mql_id = m.id and b.kind = 'BREACHED')
                               then 'NOT_COUNTED' else 'MISSED' end
                        when exists (select 1 from response_clock_entry b where b.mql_id = m.id and b.kind = 'BREACHED') then 'MISSED'
                        else 'PENDING' end as judged,
                   case when m.type <> 'IMPLIED' then a.happened_at end as answered_at,
                   a.business_seconds,
                   (select min(happened_at) from response_clock_entry o where o.mql_id = m.id and o.rep_id is not null
                      and o.kind in ('STARTED', 'TRANSFERRED')) as owned_at
              from mql m
              left join first_answer a on a.mql_id = m.id
              left join due on due.mql_id = m.id
              left join decided d on d.mql_id = m.id""";

    private static final String DEALS = """
            select d.id, d.status, d.amount, coalesce(d.currency, (select currency from company_profile)) as currency, d.created_at,
                   coalesce((select m.id from mql m where m.contact_id = p.contact_id and m.mql_at <= d.created_at
                              order by m.pass desc limit 1),
                            (select m.id from mql m where m.contact_id = p.contact_id order by m.pass limit 1)) as mql_id
              from deal d join deal_contact p on p.deal_id = d.id
             where d.status in ('OPEN', 'WON') and p.position = (
                   select min(q.position) from deal_contact q where q.deal_id = d.id
                      and exists (select 1 from mql m where m.contact_id = q.contact_id))""";

    private final ZoneId zone;
    private final List<Lead> leads;
    private final List<Sale> sales;

    Recount(JdbcClient jdbc, ZoneId zone) {
        this.zone = zone;
        this.leads = jdbc.sql(LEADS).query((row, n) -> lead(row)).list();
        var byId = leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        this.sales = new ArrayList<>(jdbc.sql(DEALS)
                .query((row, n) -> new Sale(
                        row.getString("status"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        byId.get(row.getString("mql_id"))))
                .list());
    }

    record Lead(
            String id,
            String contactId,
            int pass,
            Instant mqlAt,
            String status,
            String reason,
            String outcome,
            Instant sqlAt,
            Instant customerAt,
            String source,
            String team,
            String judged,
            Instant answeredAt,
            Long business,
            Instant ownedAt) {

        boolean implied() {
            return judged.equals("IMPLIED");
        }
    }

    record Sale(String status, BigDecimal amount, String currency, Lead from) {}

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                row.getString("id"),
                row.getString("contact_id"),
                row.getInt("pass"),
                at(row, "mql_at"),
                row.getString("status"),
                row.getString("reject_reason"),
                row.getString("outcome"),
                at(row, "sql_at"),
                at(row, "customer_at"),
                row.getString("source"),
                row.getString("team"),
                row.getString("judged"),
                at(row, "answered_at"),
                row.getObject("business_seconds", Long.class),
                at(row, "owned_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    List<Lead> leads() {
        return leads;
    }

    List<Sale> sales() {
        return sales;
    }

    /** As 202637. */
    int week(Instant at) {
        var day = at.atZone(zone);
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    long count(Predicate<Lead> wanted) {
        return leads.stream().filter(wanted).count();
    }

    /** Nearest rank, to two digits as the reports round. */
    static Long percentile(List<Lead> leads, Function<Lead, Long> seconds, double share) {
        var sorted =
                leads.stream().map(seconds).filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        var exact = sorted.get((int) Math.ceil(sorted.size() * share) - 1);
        return new BigDecimal(exact)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .longValue();
    }

    TreeMap<String, Long> by(Function<Lead, String> what, Predicate<Lead> wanted) {
        return leads.stream().filter(wanted).collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    }
}
