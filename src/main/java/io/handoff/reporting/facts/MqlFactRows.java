package io.handoff.reporting.facts;

import static io.handoff.jdbc.Columns.day;
import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.number;
import static io.handoff.jdbc.Columns.utc;

import io.handoff.jdbc.RecordMapper;
import io.handoff.mql.MqlStatus;
import io.handoff.reporting.facts.MqlFact.MetRule;
import io.handoff.reporting.facts.MqlFact.Segment;
import io.handoff.reporting.facts.MqlFact.Weeks;
import io.handoff.sla.SegmentOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored facts of MQLs, {@code funnel_fact} and {@code segment_fact}. */
@Repository
@RequiredArgsConstructor
public class MqlFactRows {

    private static final String COLUMNS =
            "mql_at, mql_week, decision_week, sql_week, customer_week, team_id, source, first_source, pass, type, implied, judgement,"
                    + " on_target, wall_seconds, business_seconds, human_seconds, system_seconds, decision, reason, sql_disqualified,"
                    + " sql_open, appeal, criteria_rule, criteria_version, routing_rule, routing_version, icp, open_state, open_since,"
                    + " owner_id, respond_by, look_again_at, mql_id";

    private static final String INSERT =
            "insert into funnel_fact (" + COLUMNS + ") values (" + "?, ".repeat(COLUMNS.split(",").length - 1) + "?)";

    private static final String UPDATE =
            "update funnel_fact set " + COLUMNS.replace(", mql_id", "").replace(",", " = ?,") + " = ? where mql_id = ?";

    private static final RowMapper<Segment> SEGMENT = new RecordMapper<>(Segment.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public Map<String, MqlFact> of(Collection<String> mqlIds) {
        var facts = new HashMap<String, MqlFact>();
        if (!mqlIds.isEmpty()) {
            var ids = InClause.padded(mqlIds);
            var segments = segments(ids);
            jdbc.sql("select * from funnel_fact where mql_id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        var id = row.getString("mql_id");
                        facts.put(id, fact(row, segments.getOrDefault(id, List.of())));
                    });
        }
        return facts;
    }

    /** MQLs that became met or missed because time passed, without any change of data. */
    public List<String> due(Instant now, int atMost) {
        return jdbc.sql("select mql_id from funnel_fact where look_again_at <= ? order by look_again_at limit ?")
                .params(utc(now), atMost)
                .query(String.class)
                .list();
    }

    public void insert(List<MqlFact> facts) {
        batches.batchUpdate(INSERT, facts.stream().map(MqlFactRows::values).toList());
        insertSegments(facts);
    }

    public void update(List<MqlFact> facts) {
        batches.batchUpdate(UPDATE, facts.stream().map(MqlFactRows::values).toList());
        batches.batchUpdate(
                "delete from segment_fact where mql_id = ?",
                facts.stream().map(fact -> new Object[] {fact.mqlId()}).toList());
        insertSegments(facts);
    }

    private void insertSegments(List<MqlFact> facts) {
        var rows = new ArrayList<Object[]>();
        facts.forEach(fact -> fact.segments()
                .forEach(part -> rows.add(new Object[] {
                    fact.mqlId(), part.no(), part.repId(), part.judgement().name(), part.answered(), part.humanSeconds()
                })));
        batches.batchUpdate(
                "insert into segment_fact (mql_id, no, rep_id, judgement, answered, human_seconds) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    public void deleteAll() {
        batches.update("delete from segment_fact");
        batches.update("delete from funnel_fact");
    }

    private Map<String, List<Segment>> segments(List<String> ids) {
        var byMql = new HashMap<String, List<Segment>>();
        jdbc.sql("select * from segment_fact where mql_id in (:ids) order by mql_id, no")
                .param("ids", ids)
                .query(row -> {
                    byMql.computeIfAbsent(row.getString("mql_id"), id -> new ArrayList<>())
                            .add(SEGMENT.mapRow(row, 0));
                });
        return byMql;
    }

    private static Object[] values(MqlFact f) {
        return new Object[] {
            utc(f.mqlAt()),
            f.weeks().mql(),
            f.weeks().decision(),
            f.weeks().sql(),
            f.weeks().customer(),
            f.teamId(),
            f.source(),
            f.firstSource(),
            f.pass(),
            f.type(),
            f.implied(),
            f.judgement().name(),
            f.onTarget(),
            f.wallSeconds(),
            f.businessSeconds(),
            f.humanSeconds(),
            f.systemSeconds(),
            f.decision().name(),
            f.reason(),
            f.sqlDisqualified(),
            f.sqlOpen(),
            f.appeal(),
            f.criteria() == null ? null : f.criteria().ruleId(),
            f.criteria() == null ? null : f.criteria().version(),
            f.routing() == null ? null : f.routing().ruleId(),
            f.routing() == null ? null : f.routing().version(),
            f.icp(),
            f.openState() == null ? null : f.openState().name(),
            utc(f.openSince()),
            f.ownerId(),
            utc(f.respondBy()),
            utc(f.reevaluateAt()),
            f.mqlId()
        };
    }

    private static MqlFact fact(ResultSet row, List<Segment> segments) throws SQLException {
        var state = row.getString("open_state");
        return new MqlFact(
                row.getString("mql_id"),
                instant(row, "mql_at"),
                new Weeks(
                        day(row, "mql_week"),
                        day(row, "decision_week"),
                        day(row, "sql_week"),
                        day(row, "customer_week")),
                row.getString("team_id"),
                row.getString("source"),
                row.getString("first_source"),
                row.getInt("pass"),
                row.getString("type"),
                row.getBoolean("implied"),
                SegmentOutcome.valueOf(row.getString("judgement")),
                row.getObject("on_target", Boolean.class),
                number(row, "wall_seconds"),
                number(row, "business_seconds"),
                number(row, "human_seconds"),
                number(row, "system_seconds"),
                MqlStatus.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getBoolean("sql_disqualified"),
                row.getBoolean("sql_open"),
                row.getString("appeal"),
                rule(row, "criteria"),
                rule(row, "routing"),
                row.getString("icp"),
                state == null ? null : OpenState.valueOf(state),
                instant(row, "open_since"),
                row.getString("owner_id"),
                instant(row, "respond_by"),
                instant(row, "look_again_at"),
                segments);
    }

    private static MetRule rule(ResultSet row, String which) throws SQLException {
        var id = row.getString(which + "_rule");
        return id == null ? null : new MetRule(id, row.getInt(which + "_version"));
    }
}
