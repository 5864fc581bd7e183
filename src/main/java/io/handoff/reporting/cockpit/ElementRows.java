package io.handoff.reporting.cockpit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands where in the engine, counted by element. The engine writes its instants without a zone, as the clock of this machine shows
 * them.
 */
@Repository
class ElementRows {

    private final JdbcClient jdbc;

    ElementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ageSeconds on average @param oldestSeconds of the one that stands there the longest */
    record Waiting(String element, long waiting, long ageSeconds, long oldestSeconds) {}

    /** Every token of every instance of this definition, at the element it stands in. */
    List<Waiting> waiting(String processDefinitionId, Instant now) {
        return jdbc.sql("""
                        select act_id_, count(*) as waiting, avg(extract(epoch from start_time_)) as began,
                               min(extract(epoch from start_time_)) as first_began
                        from act_hi_actinst
                        where proc_def_id_ = :definition and end_time_ is null
                          and act_type_ not in ('subProcess', 'transaction', 'adHocSubProcess', 'multiInstanceBody')
                        group by act_id_ order by act_id_""")
                .param("definition", processDefinitionId)
                .query((row, n) -> new Waiting(
                        row.getString("act_id_"),
                        row.getLong("waiting"),
                        since(row.getDouble("began"), now),
                        since(row.getDouble("first_began"), now)))
                .list();
    }

    /** User tasks past their due date, by element. */
    Map<String, Long> overdueTasks(String processDefinitionId, Instant now) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                        select task_def_key_, count(*) from act_ru_task
                        where proc_def_id_ = :definition and due_date_ < :now group by task_def_key_""")
                .param("definition", processDefinitionId)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static long since(double began, Instant now) {
        var local = now.atZone(ZoneId.systemDefault()).toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
        return Math.max(0, local - Math.round(began));
    }
}
