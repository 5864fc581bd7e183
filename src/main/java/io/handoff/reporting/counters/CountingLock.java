package io.handoff.reporting.counters;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row in {@code funnel_progress} that a node locks while it counts. */
@Repository
@RequiredArgsConstructor
class CountingLock {

    private final JdbcClient jdbc;

    /** The zone by which weeks were computed; empty if another node holds the lock. Does not wait. */
    Optional<String> lock() {
        return jdbc.sql("select zone from funnel_progress where id = 1 for update skip locked")
                .query(String.class)
                .optional();
    }

    /** Waits for the lock. */
    void await() {
        jdbc.sql("select zone from funnel_progress where id = 1 for update")
                .query(String.class)
                .single();
    }

    void weeksAreCutIn(String zone) {
        jdbc.sql("update funnel_progress set zone = ? where id = 1").param(zone).update();
    }
}
