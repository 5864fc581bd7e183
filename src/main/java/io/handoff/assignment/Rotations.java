package io.handoff.assignment;

import io.handoff.team.OrganisationApplied;
import io.handoff.team.Rep;
import io.handoff.team.UnknownTeam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rotations and their ledger. Levels are kept, not replayed: a pick costs the same after the millionth turn. */
@Repository
class Rotations {

    private final JdbcClient jdbc;

    Rotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made with the team, so that two first picks at once find a row to wait for. */
    @EventListener
    void on(OrganisationApplied applied) {
        for (var team : applied.teamIds()) {
            if (find(team, "").isEmpty()) {
                jdbc.sql("insert into rotation (team_id, turn, levels) values (?, 0, '')")
                        .param(team)
                        .update();
            }
        }
    }

    /** Whoever comes second waits here until the first has committed, and then sees what it did. Empty = no such team. */
    Optional<LockedRotation> lock(String teamId) {
        return find(teamId, " for update");
    }

    Levels levelsOf(String teamId) {
        return find(teamId, "").orElseThrow(() -> new UnknownTeam(teamId)).levels();
    }

    private Optional<LockedRotation> find(String teamId, String lock) {
        return jdbc.sql("select turn, levels from rotation where team_id = ?" + lock)
                .param(teamId)
                .query((row, n) -> new LockedRotation(teamId, row.getLong(1), Levels.parse(row.getString(2))))
                .optional();
    }

    /** @return the rotation afterwards; its {@code turn} is the one just taken */
    LockedRotation take(LockedRotation rotation, Rep taker, Collection<Rep> candidates, String mqlId, Instant at) {
        var levels = rotation.levels().taken(taker.id(), candidates);
        return write(rotation, TurnKind.TAKEN, taker.id(), levels, mqlId, at);
    }

    LockedRotation giveBack(
            LockedRotation rotation, String taker, Collection<Rep> candidates, String mqlId, Instant at) {
        return write(rotation, TurnKind.GIVEN_BACK, taker, rotation.levels().givenBack(taker, candidates), mqlId, at);
    }

    private LockedRotation write(
            LockedRotation rotation, TurnKind kind, String rep, Levels levels, String mqlId, Instant at) {
        var after = new LockedRotation(rotation.teamId(), rotation.turn() + 1, levels);
        jdbc.sql("update rotation set turn = ?, levels = ? where team_id = ?")
                .params(after.turn(), levels.toString(), after.teamId())
                .update();
        jdbc.sql("""
                        insert into rotation_turn (team_id, turn, kind, rep_id, mql_id, taken_at, levels)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        after.teamId(),
                        after.turn(),
                        kind.name(),
                        rep,
                        mqlId,
                        at.atOffset(ZoneOffset.UTC),
                        levels.toString())
                .update();
        return after;
    }
}
