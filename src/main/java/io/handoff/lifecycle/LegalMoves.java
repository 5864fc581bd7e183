package io.handoff.lifecycle;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import lombok.RequiredArgsConstructor;

/**
 * What may follow what. The table {@code legal_stage_move} is the only place that says it: the database refuses what is not in it, and
 * here it is read, once, for an answer in words. A person with the right to do so may go anywhere by hand.
 */
@Repository
@RequiredArgsConstructor
class LegalMoves {

    record Move(Stage from, Stage to) {}

    private final JdbcClient jdbc;
    private final AtomicReference<Set<Move>> moves = new AtomicReference<>();

    boolean allow(Stage from, Stage to) {
        return all().contains(new Move(from, to));
    }

    Set<Move> all() {
        return moves.updateAndGet(known -> known == null ? read() : known);
    }

    private Set<Move> read() {
        return jdbc.sql("select from_stage, to_stage from legal_stage_move where not by_hand")
                .query((row, n) -> new Move(Stage.valueOf(row.getString(1)), Stage.valueOf(row.getString(2))))
                .set();
    }
}
