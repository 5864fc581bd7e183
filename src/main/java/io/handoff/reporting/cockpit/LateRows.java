package io.handoff.reporting.cockpit;

import io.handoff.reporting.cockpit.MqlVisibility.Seen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Queries of MQLs past their due time without a first response. */
@Repository
@RequiredArgsConstructor
class LateRows {

    /** First condition of every query, so that the index {@code idx_mql_waiting} is used. */
    private static final String LATE = "m.status = 'OPEN' and m.responded_at is null and m.respond_by < :now";

    private final JdbcClient jdbc;

    record Row(
            String id,
            String contactId,
            String type,
            int pass,
            String teamId,
            String ownerId,
            Instant mqlAt,
            Instant respondBy,
            String processInstanceId) {}

    /** The most overdue first. Selects the page before the join, so that few rows are joined however many are late. */
    List<Row> page(Seen seen, Instant now, int size, long skip) {
        return jdbc.sql("""
                        select late.id, late.contact_id, late.type, late.pass, late.team_id, late.owner_id, late.mql_at,
                               late.respond_by, h.process_instance_id
                        from (select m.* from mql m where %s%s
                              order by m.respond_by, m.id limit :size offset :skip) late
                        join handoff h on h.id = late.handoff_id
                        order by late.respond_by, late.id""".formatted(LATE, only(seen)))
                .params(asked(seen, now))
                .param("size", size)
                .param("skip", skip)
                .query(Row.class)
                .list();
    }

    /** Counts by team; MQLs without a team under null. */
    Map<String, Long> byTeam(Seen seen, Instant now) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select m.team_id, count(*) from mql m where %s%s group by m.team_id".formatted(LATE, only(seen)))
                .params(asked(seen, now))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Counts those whose handoff runs on this process definition. */
    long of(String processDefinitionId, Instant now) {
        return jdbc.sql("""
                        select count(*) from mql m join handoff h on h.id = m.handoff_id
                        join act_ru_execution e on e.id_ = h.process_instance_id
                        where %s and e.proc_def_id_ = :definition""".formatted(LATE))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("definition", processDefinitionId)
                .query(Long.class)
                .single();
    }

    private static String only(Seen seen) {
        return (seen.teams() == null ? "" : " and m.team_id in (:teams)")
                + (seen.owner() == null ? "" : " and m.owner_id = :owner");
    }

    private static Map<String, Object> asked(Seen seen, Instant now) {
        var asked = new HashMap<String, Object>();
        asked.put("now", now.atOffset(ZoneOffset.UTC));
        if (seen.teams() != null) {
            asked.put("teams", seen.teams().isEmpty() ? List.of("") : seen.teams());
        }
        if (seen.owner() != null) {
            asked.put("owner", seen.owner());
        }
        return asked;
    }
}
