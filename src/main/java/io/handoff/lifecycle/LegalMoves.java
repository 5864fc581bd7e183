package io.handoff.lifecycle;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The legal moves between stages, read once from the table {@code legal_stage_move}. The database enforces the same table; this class
 * checks first so that the error message is readable. Moves by hand are not restricted.
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
