package io.handoff.privacy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of erasures, and of the process instances whose history they still have to delete. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ErasureRows {

    private static final String READ = """
            select e.*, e.traces as instances,
              (select count(*) from erasure_trace t where t.erasure_id = e.id) as instances_left
            from erasure e""";

    private final JdbcClient jdbc;

    public void begin(String id, Instant erasedAt, Instant now, String by, String reason, int mqls) {
        jdbc.sql("""
                        insert into erasure (id, erased_at, recorded_at, asked_by, reason, mqls, traces)
                        values (?, ?, ?, ?, ?, ?, 0)""").params(id, utc(erasedAt), utc(now), by, reason, mqls).update();
    }

    public void trace(String id, Collection<String> instances) {
        var known = tracesLeft(id);
        var added = instances.stream()
                .filter(instance -> !known.contains(instance))
                .distinct()
                .toList();
        added.forEach(instance -> jdbc.sql("insert into erasure_trace (erasure_id, process_instance_id) values (?, ?)")
                .params(id, instance)
                .update());
        jdbc.sql("update erasure set traces = traces + ? where id = ?")
                .params(added.size(), id)
                .update();
    }

    public List<String> tracesLeft(String id) {
        return jdbc.sql("select process_instance_id from erasure_trace where erasure_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    public void deleted(String id, String instance) {
        jdbc.sql("delete from erasure_trace where erasure_id = ? and process_instance_id = ?")
                .params(id, instance)
                .update();
    }

    public void finish(String id, Instant at) {
        jdbc.sql("update erasure set finished_at = ? where id = ? and finished_at is null")
                .params(utc(at), id)
                .update();
    }

    public Optional<Erasure> find(String id) {
        return jdbc.sql(READ + " where e.id = ?").param(id).query(Erasure.class).optional();
    }

    public List<Erasure> page(int size, long skipped) {
        return jdbc.sql(READ + " order by e.recorded_at desc, e.id limit ? offset ?")
                .params(size, skipped)
                .query(Erasure.class)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from erasure").query(Long.class).single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).atOffset(UTC);
    }
}
