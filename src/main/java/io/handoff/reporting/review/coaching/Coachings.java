package io.handoff.reporting.review.coaching;

import static java.time.ZoneOffset.UTC;

import io.handoff.reporting.review.coaching.Coaching.Outcome;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code coaching}. */
@Repository
@RequiredArgsConstructor
class Coachings {

    private final JdbcClient jdbc;

    Optional<Coaching> find(String id) {
        return jdbc.sql("select * from coaching where id = ?")
                .param(id)
                .query(Coaching.class)
                .optional();
    }

    /** Neither acknowledged, nor not needed, nor dropped. */
    List<Coaching> openOf(String repId) {
        return jdbc.sql("""
                        select * from coaching where rep_id = ? and acknowledged_at is null
                          and (outcome is null or outcome = 'COACHED') order by to_week""").param(repId).query(Coaching.class).list();
    }

    /** Monday of the last week covered by any coaching of the rep, open or ended. */
    Optional<LocalDate> lastWeekOf(String repId) {
        return jdbc.sql("select max(to_week) from coaching where rep_id = ?")
                .param(repId)
                .query(LocalDate.class)
                .optional();
    }

    void add(Coaching coaching) {
        jdbc.sql("""
                        insert into coaching (id, rep_id, team_id, from_week, to_week, missed, judged, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        coaching.id(),
                        coaching.repId(),
                        coaching.teamId(),
                        coaching.fromWeek(),
                        coaching.toWeek(),
                        coaching.missed(),
                        coaching.judged(),
                        coaching.createdAt().atOffset(UTC))
                .update();
    }

    void decided(String id, Outcome outcome, String note, String by, Instant at) {
        jdbc.sql("update coaching set outcome = ?, note = ?, coached_by = ?, coached_at = ? where id = ?")
                .params(outcome.name(), note, by, at.atOffset(UTC), id)
                .update();
    }

    void acknowledged(String id, String comment, Instant at) {
        jdbc.sql("update coaching set rep_comment = :comment, acknowledged_at = :at where id = :id")
                .param("comment", comment, Types.VARCHAR)
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    void dropped(String id) {
        jdbc.sql("update coaching set outcome = ? where id = ?")
                .params(Outcome.DROPPED.name(), id)
                .update();
    }
}
