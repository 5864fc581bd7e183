package io.handoff.reporting.review;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of answers and decisions, {@code review_answer} and {@code review_decision}. */
@Repository
@RequiredArgsConstructor
class ReviewAnswers {

    private final JdbcClient jdbc;

    void add(ReviewAnswer answer) {
        jdbc.sql("""
                        insert into review_answer (week, team, note, decided_by, decided_at)
                        values (:week, :team, :note, :by, :at)""")
                .param("week", answer.week())
                .param("team", answer.team().name())
                .param("note", answer.note(), Types.VARCHAR)
                .param("by", answer.decidedBy())
                .param("at", answer.decidedAt().atOffset(UTC))
                .update();
        answer.decisions()
                .forEach(decision -> jdbc.sql("""
                        insert into review_decision (week, team, no, what, who, until) values (?, ?, ?, ?, ?, ?)""")
                        .params(
                                decision.week(),
                                decision.team().name(),
                                decision.no(),
                                decision.what(),
                                decision.who(),
                                decision.until())
                        .update());
    }

    /** Marketing first. */
    List<ReviewAnswer> of(String week) {
        var decisions = jdbc.sql("select * from review_decision where week = ? order by team, no")
                .param(week)
                .query(ReviewDecision.class)
                .list();
        return jdbc.sql("select * from review_answer where week = ? order by team")
                .param(week)
                .query((row, n) -> answer(row, decisions))
                .list();
    }

    /**
     * Decisions of earlier reviews that are not due yet, and all of the last review, by due date.
     *
     * @param before the week of the current review
     * @param lastReview Monday of the week before it
     */
    List<ReviewDecision> ofEarlierReviews(String before, LocalDate lastReview, LocalDate today) {
        return jdbc.sql("""
                        select d.* from review_decision d join weekly_review w on w.week = d.week
                        where d.week < :before and (d.until >= :today or w.monday >= :lastReview)
                        order by d.until, d.week, d.team, d.no""")
                .param("before", before)
                .param("today", today)
                .param("lastReview", lastReview)
                .query(ReviewDecision.class)
                .list();
    }

    private static ReviewAnswer answer(ResultSet row, List<ReviewDecision> all) throws SQLException {
        var team = ReviewTeam.valueOf(row.getString("team"));
        return new ReviewAnswer(
                row.getString("week"),
                team,
                row.getString("note"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                all.stream().filter(decision -> decision.team() == team).toList());
    }
}
