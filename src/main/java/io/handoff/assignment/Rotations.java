package io.handoff.assignment;

import io.handoff.team.OrganisationApplied;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the rotations and their ledger. Each entry holds the resulting credits, so a pick never replays the ledger. */
@Repository
@RequiredArgsConstructor
class Rotations {

    private final JdbcClient jdbc;

    /** Creates the row together with the team, so that two concurrent first picks have a row to lock. */
    @EventListener
    void on(OrganisationApplied applied) {
        for (var team : applied.teamIds()) {
            if (!exists(team, "")) {
                jdbc.sql("insert into rotation (team_id) values (?)")
                        .param(team)
                        .update();
            }
        }
    }

    /**
     * Locks the rotation until the transaction ends and reads its state; blocks while another transaction holds the lock. Empty = no such
     * team.
     */
    Optional<RotationState> lock(String teamId) {
        return exists(teamId, " for update") ? Optional.of(state(teamId)) : Optional.empty();
    }

    /** Reads the state without a lock. Empty = no such team. */
    Optional<RotationState> find(String teamId) {
        return exists(teamId, "") ? Optional.of(state(teamId)) : Optional.empty();
    }

    private boolean exists(String teamId, String lock) {
        return !jdbc.sql("select team_id from rotation where team_id = ?" + lock)
                .param(teamId)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** The state after the latest turn. Must be read after the lock was acquired, or it may be stale. */
    private RotationState state(String teamId) {
        return jdbc.sql("""
                        select turn, levels from rotation_turn where team_id = ?
                        order by team_id desc, turn desc fetch first 1 row only""")
                .param(teamId)
                .query((row, n) -> new RotationState(teamId, row.getLong(1), TurnCredits.parse(row.getString(2))))
                .optional()
                .orElseGet(() -> new RotationState(teamId, 0, TurnCredits.parse("")));
    }

    /** @return the rotation after the turn; its {@code turn} is the number of this turn */
    RotationState take(RotationState rotation, String taker, Weights weights, String mqlId, Instant at) {
        var credits = rotation.credits().taken(taker, weights);
        return write(rotation, credits, new RotationLedgerEntry(TurnKind.TAKEN, taker, mqlId, weights, null), at);
    }

    /** Returns a turn to the reps who shared it; does nothing if it was returned before. @param rotation locked */
    void giveBack(RotationState rotation, long turn, TeamAvailability availability, Instant at) {
        taken(rotation.teamId(), turn).ifPresent(taken -> {
            var credits = availability.settled(rotation.credits().givenBack(taken.repId(), taken.weights()));
            var entry =
                    new RotationLedgerEntry(TurnKind.GIVEN_BACK, taken.repId(), taken.mqlId(), taken.weights(), turn);
            write(rotation, credits, entry, at);
        });
    }

    /** Spends a returned turn again, as it was shared then. @return the number of the turn that is spent now */
    long takeAgain(RotationState rotation, long turn, Instant at) {
        if (taken(rotation.teamId(), turn).isPresent()) {
            return turn;
        }
        return entry(rotation.teamId(), turn, "")
                .map(was -> take(rotation, was.repId(), was.weights(), was.mqlId(), at)
                        .turn())
                .orElse(turn);
    }

    /** The turn, if it was taken and not returned yet. */
    private Optional<RotationLedgerEntry> taken(String teamId, long turn) {
        return entry(
                teamId,
                turn,
                " and not exists (select 1 from rotation_turn b where b.team_id = t.team_id and b.gives_back = t.turn)");
    }

    private Optional<RotationLedgerEntry> entry(String teamId, long turn, String and) {
        return jdbc.sql("select t.rep_id, t.mql_id, t.bench from rotation_turn t where t.team_id = ? and t.turn = ?"
                        + and)
                .params(teamId, turn)
                .query((row, n) -> new RotationLedgerEntry(
                        TurnKind.TAKEN, row.getString(1), row.getString(2), Weights.parse(row.getString(3)), null))
                .optional();
    }

    private RotationState write(RotationState rotation, TurnCredits credits, RotationLedgerEntry entry, Instant at) {
        var after = new RotationState(rotation.teamId(), rotation.turn() + 1, credits);
        jdbc.sql("""
                        insert into rotation_turn (team_id, turn, kind, rep_id, mql_id, taken_at, levels, bench, gives_back)
                        values (:team, :turn, :kind, :rep, :mql, :at, :levels, :bench, :givesBack)""")
                .param("team", after.teamId())
                .param("turn", after.turn())
                .param("kind", entry.kind().name())
                .param("rep", entry.repId())
                .param("mql", entry.mqlId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("levels", credits.toString())
                .param("bench", entry.weights().toString())
                .param("givesBack", entry.givesBack(), Types.BIGINT)
                .update();
        return after;
    }
}
