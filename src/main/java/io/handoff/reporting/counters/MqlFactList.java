package io.handoff.reporting.counters;

import static io.handoff.jdbc.Columns.utc;

import io.handoff.reporting.facts.OpenFacts;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the MQLs behind a number, by its measure, weeks and filters. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MqlFactList {

    private static final String LEADS = "funnel_fact f";
    private static final String PARTS = "funnel_fact f join segment_fact j on j.mql_id = f.mql_id";
    private static final String DEALS = "deal_fact d join funnel_fact f on f.mql_id = d.mql_id";

    private final JdbcClient jdbc;

    /**
     * The number whose MQLs are listed.
     *
     * @param measure name of a {@link Measure} or {@link DealMeasure}, {@link #OPEN_NOW} or {@link #OVERDUE_NOW}
     * @param axis null = week of the MQL; ignored for what is open now
     * @param item value of the split; for what is open now the owner's id with {@link CounterDimension#REP}
     * @param detail reason, currency or state; null = all
     * @param source '' = unknown; null = all
     * @param seen null = no restriction
     */
    public record Wanted(
            String measure,
            WeekBasis axis,
            CounterDimension split,
            String item,
            String detail,
            LocalDate from,
            LocalDate to,
            String team,
            String source,
            Seen seen,
            Instant now) {}

    /** Restricts a list to MQLs that these teams had to respond to and MQLs this rep ever owned. */
    public record Seen(List<String> teams, String rep) {}

    public static final String OPEN_NOW = "OPEN_NOW";
    public static final String OVERDUE_NOW = "OVERDUE_NOW";

    /** @param judgement of the MQL, or of the owner segment */
    public record Found(String mqlId, LocalDate week, SegmentOutcome judgement, String team, String source) {}

    public long count(Wanted wanted) {
        var query = new Query(wanted);
        return jdbc.sql("select count(*) from " + query.from + query.where())
                .params(query.params)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<Found> page(Wanted wanted, int size, long skipped) {
        var query = new Query(wanted);
        return jdbc.sql("select f.mql_id, f.mql_week as week, " + query.judgement
                        + " as judgement, f.team_id as team, f.source from "
                        + query.from + query.where() + " order by f.mql_at desc, f.mql_id" + query.order
                        + " limit :size offset :skipped")
                .params(query.params)
                .param("size", size)
                .param("skipped", skipped)
                .query(Found.class)
                .list();
    }

    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();
        private String from = LEADS;
        private String judgement = "f.judgement";
        private String order = "";

        Query(Wanted wanted) {
            if (wanted.measure().equals(OPEN_NOW) || wanted.measure().equals(OVERDUE_NOW)) {
                open(wanted);
            } else if (isOfDeals(wanted.measure())) {
                deals(DealMeasure.valueOf(wanted.measure()), wanted);
            } else {
                leads(Measure.valueOf(wanted.measure()), wanted);
            }
            if (wanted.team() != null) {
                when("f.team_id = :team", "team", wanted.team());
            }
            if (wanted.seen() != null) {
                seen(wanted.seen());
            }
        }

        private void open(Wanted wanted) {
            conditions.add(wanted.measure().equals(OPEN_NOW) ? OpenFacts.OPEN : OpenFacts.OVERDUE);
            params.put("now", utc(wanted.now()));
            if (wanted.detail() != null) {
                when("f.open_state = :detail", "detail", wanted.detail());
            }
            if (wanted.split() == CounterDimension.REP) {
                when("f.owner_id = :item", "item", wanted.item());
            }
            source("f.source", wanted);
        }

        private void deals(DealMeasure measure, Wanted wanted) {
            from = DEALS;
            order = ", d.deal_id";
            conditions.add(measure.condition());
            weeks("d." + axis(wanted).column(), wanted);
            source(measure.sourceColumn(), wanted);
            if (wanted.detail() != null) {
                when("d.currency = :detail", "detail", wanted.detail());
            }
            if (wanted.split() == CounterDimension.PASS) {
                when(measure.passCondition(), "item", wanted.item());
            }
        }

        private void leads(Measure measure, Wanted wanted) {
            if (wanted.split() == CounterDimension.REP) {
                from = PARTS;
                judgement = "j.judgement";
                order = ", j.no";
                when("j.rep_id = :item", "item", wanted.item());
                if (measure == Measure.ANSWERED) {
                    conditions.add("j.answered");
                }
            }
            conditions.add(measure.condition().replace("j.judgement", judgement));
            weeks("f." + axis(wanted).column(), wanted);
            source(measure.sourceColumn(), wanted);
            if (wanted.detail() != null) {
                when("coalesce(f.reason, '') = :detail", "detail", wanted.detail());
            }
            if (wanted.split() == CounterDimension.TYPE) {
                when("f.type = :item", "item", wanted.item());
            } else if (wanted.split() == CounterDimension.RULE) {
                rule(wanted.item());
            }
        }

        private void rule(String item) {
            var slash = item.indexOf('/');
            var column = switch (item.substring(0, slash)) {
                case "mql-criteria" -> "f.criteria_rule";
                case "lead-fit" -> "f.icp";
                default -> "f.routing_rule";
            };
            when(column + " = :item", "item", item.substring(slash + 1));
        }

        private void weeks(String column, Wanted wanted) {
            conditions.add(column + " between :from and :to");
            params.put("from", wanted.from());
            params.put("to", wanted.to());
        }

        private void source(String column, Wanted wanted) {
            if (wanted.source() != null) {
                when(column + " = :source", "source", wanted.source());
            }
        }

        private void seen(Seen seen) {
            params.put("rep", seen.rep());
            var theirs =
                    "f.owner_id = :rep or exists (select 1 from segment_fact s where s.mql_id = f.mql_id and s.rep_id = :rep)";
            if (seen.teams().isEmpty()) {
                conditions.add("(" + theirs + ")");
            } else {
                when("(f.team_id in (:teams) or " + theirs + ")", "teams", seen.teams());
            }
        }

        private void when(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        private static WeekBasis axis(Wanted wanted) {
            return wanted.axis() == null ? WeekBasis.MQL : wanted.axis();
        }

        private static boolean isOfDeals(String measure) {
            for (var known : DealMeasure.values()) {
                if (known.name().equals(measure)) {
                    return true;
                }
            }
            return false;
        }

        String where() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
