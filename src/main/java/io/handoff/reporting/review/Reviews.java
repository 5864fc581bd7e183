package io.handoff.reporting.review;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The table of frozen weeks, {@code weekly_review}. */
@Repository
@RequiredArgsConstructor
class Reviews {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /** Waits for a lock that is held until the transaction ends, so that one node freezes at a time. */
    void takeTurn() {
        jdbc.sql("select id from weekly_review_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    boolean isFrozen(LocalDate monday) {
        return jdbc.sql("select count(*) from weekly_review where monday = ?")
                        .param(monday)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Monday of the latest frozen week. */
    Optional<LocalDate> latestWeek() {
        return jdbc.sql("select max(monday) from weekly_review")
                .query(LocalDate.class)
                .optional();
    }

    void add(WeeklyReview review) {
        jdbc.sql("insert into weekly_review (week, monday, frozen_at, late, figures) values (?, ?, ?, ?, ?)")
                .params(
                        review.figures().week(),
                        review.figures().monday(),
                        review.frozenAt().atOffset(UTC),
                        review.late(),
                        written(review.figures()))
                .update();
    }

    Optional<WeeklyReview> find(String week) {
        return jdbc.sql("select * from weekly_review where week = ?")
                .param(week)
                .query((row, n) -> review(row))
                .optional();
    }

    /** Latest first. */
    List<WeeklyReview> page(int size, long skipped) {
        return jdbc.sql("select * from weekly_review order by monday desc limit ? offset ?")
                .params(size, skipped)
                .query((row, n) -> review(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from weekly_review").query(Long.class).single();
    }

    private WeeklyReview review(ResultSet row) throws SQLException {
        return new WeeklyReview(read(row.getString("figures")), instant(row, "frozen_at"), row.getBoolean("late"));
    }

    private String written(WeekFigures figures) {
        return json.writeValueAsString(figures);
    }

    private WeekFigures read(String figures) {
        return json.readValue(figures, WeekFigures.class);
    }
}
