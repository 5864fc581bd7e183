package io.handoff.reporting.facts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import lombok.RequiredArgsConstructor;

/** The row that one node at a time holds while it counts. */
@Repository
@RequiredArgsConstructor
class CountingLock {

    private final JdbcClient jdbc;

    /** The zone the weeks were cut in; empty while another node counts, which is not waited for. */
    Optional<String> lock() {
        return jdbc.sql("select zone from funnel_progress where id = 1 for update skip locked")
                .query(String.class)
                .optional();
    }

    /** As {@link #lock}, after waiting. */
    void await() {
        jdbc.sql("select zone from funnel_progress where id = 1 for update")
                .query(String.class)
                .single();
    }

    void weeksAreCutIn(String zone) {
        jdbc.sql("update funnel_progress set zone = ? where id = 1").param(zone).update();
    }
}
