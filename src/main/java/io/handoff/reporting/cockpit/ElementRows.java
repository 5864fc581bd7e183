package io.handoff.reporting.cockpit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Queries of the engine's tables: open activities and overdue tasks per BPMN element. The engine stores times without a zone, in the time
 * zone of the JVM.
 */
@Repository
@RequiredArgsConstructor
class ElementRows {

    private final JdbcClient jdbc;

    /**
     * @param ageSeconds average
     * @param oldestSeconds of the oldest token
     */
    record Waiting(String element, long waiting, long ageSeconds, long oldestSeconds) {

        Waiting {
            ageSeconds = Math.min(ageSeconds, oldestSeconds);
        }

        Waiting with(Waiting other) {
            var both = waiting + other.waiting;
            return new Waiting(
                    element,
                    both,
                    (ageSeconds * waiting + other.ageSeconds * other.waiting) / both,
                    Math.max(oldestSeconds, other.oldestSeconds));
        }
    }

    /**
     * All tokens of all instances of this definition, by element. The query uses the index on the end time, because a condition on the
     * definition alone would read the whole history, and averages whole minutes per year, because H2 is ten times slower with epoch
     * seconds.
     */
    List<Waiting> waiting(String processDefinitionId, Instant now) {
        var here = now.atZone(ZoneId.systemDefault()).toLocalDateTime();
        return jdbc
                .sql("""
                        select act_id_, extract(year from start_time_) as began_year, count(*) as waiting,
                               avg(cast(extract(doy from start_time_) * 1440 + extract(hour from start_time_) * 60
                                   + extract(minute from start_time_) as double precision)) as began_minute,
                               min(start_time_) as first_began
                        from act_hi_actinst
                        where end_time_ is null and coalesce(proc_def_id_, '') = :definition
                          and act_type_ not in ('subProcess', 'transaction', 'adHocSubProcess', 'multiInstanceBody')
                        group by act_id_, extract(year from start_time_) order by act_id_""")
                .param("definition", processDefinitionId)
                .query((row, n) -> new Waiting(
                        row.getString("act_id_"),
                        row.getLong("waiting"),
                        age(row.getInt("began_year"), row.getDouble("began_minute"), here),
                        seconds(row.getObject("first_began", LocalDateTime.class), here)))
                .list()
                .stream()
                .collect(groupingBy(Waiting::element, TreeMap::new, reducing(Waiting::with)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
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

    /** Assumes the middle of the minute. */
    private static long age(int year, double minuteOfYear, LocalDateTime here) {
        var began =
                LocalDate.ofYearDay(year, 1).atStartOfDay().plusSeconds(Math.round((minuteOfYear - 1440) * 60) + 30);
        return seconds(began, here);
    }

    private static long seconds(LocalDateTime from, LocalDateTime to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
