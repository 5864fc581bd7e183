package io.handoff.reporting.counters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of counters, {@code funnel_cell}. Writers must hold the lock of {@link CountingLock}. */
@Repository
@RequiredArgsConstructor
class CounterRows {

    /** Ids per select statement. */
    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Adds these changes; a counter that becomes zero is deleted. */
    void add(Map<CounterKey, CounterDelta.Part> shares) {
        var ids = new HashMap<CounterKey, UUID>();
        shares.keySet().forEach(key -> ids.put(key, key.id()));
        var present = present(ids.values());
        var inserts = new ArrayList<Object[]>();
        var updates = new ArrayList<Object[]>();
        var deletes = new ArrayList<Object[]>();
        shares.forEach((key, share) -> {
            var id = ids.get(key);
            var known = present.get(id);
            if (known == null) {
                inserts.add(new Object[] {
                    id,
                    key.axis().name(),
                    key.split().name(),
                    key.team(),
                    key.source(),
                    key.week(),
                    key.item(),
                    share.counts().toString(),
                    share.times().toString()
                });
                return;
            }
            known.counts().add(share.counts());
            known.times().add(share.times());
            if (known.isEmpty()) {
                deletes.add(new Object[] {id});
            } else {
                updates.add(
                        new Object[] {known.counts().toString(), known.times().toString(), id});
            }
        });
        batches.batchUpdate(
                "insert into funnel_cell (id, axis, split, team_id, source, week, item, counts, times)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                inserts);
        batches.batchUpdate("update funnel_cell set counts = ?, times = ? where id = ?", updates);
        batches.batchUpdate("delete from funnel_cell where id = ?", deletes);
    }

    private Map<UUID, CounterDelta.Part> present(Collection<UUID> ids) {
        var found = new HashMap<UUID, CounterDelta.Part>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PORTION) {
            // A join, not "in": on a table that is not analysed yet PostgreSQL compares each row with a thousand values
            // one by one
            jdbc.sql("select cell.id, counts, times from unnest(cast(:ids as uuid array)) as wanted (id)"
                            + " join funnel_cell cell on cell.id = wanted.id")
                    .param("ids", texts(all.subList(from, Math.min(from + PORTION, all.size()))))
                    .query(row -> {
                        found.put(
                                row.getObject("id", UUID.class),
                                new CounterDelta.Part(
                                        NamedCounts.parse(row.getString("counts")),
                                        NamedCounts.parse(row.getString("times"))));
                    });
        }
        return found;
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    void deleteAll() {
        batches.update("delete from funnel_cell");
    }
}
