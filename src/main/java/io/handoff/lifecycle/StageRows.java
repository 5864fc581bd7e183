package io.handoff.lifecycle;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of standings and of moves; moves are only ever added. */
@Repository
class StageRows {

    private final JdbcClient jdbc;

    StageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> find(String contactId) {
        return jdbc.sql("""
                        select contact_id, stage, since, mql_at, sql_at, opportunity_at, customer_at
                        from contact_stage where contact_id = ?""").param(contactId).query((rs, i) -> standing(rs)).optional();
    }

    void save(Standing standing, boolean known) {
        var sql = known ? """
                update contact_stage set stage = :stage, since = :since, mql_at = :mqlAt, sql_at = :sqlAt,
                  opportunity_at = :opportunityAt, customer_at = :customerAt
                where contact_id = :contactId""" : """
                insert into contact_stage (contact_id, stage, since, mql_at, sql_at, opportunity_at, customer_at)
                values (:contactId, :stage, :since, :mqlAt, :sqlAt, :opportunityAt, :customerAt)""";
        jdbc.sql(sql)
                .param("contactId", standing.contactId())
                .param("stage", standing.stage().name())
                .param("since", utc(standing.since()))
                .param("mqlAt", utc(standing.mqlAt()))
                .param("sqlAt", utc(standing.sqlAt()))
                .param("opportunityAt", utc(standing.opportunityAt()))
                .param("customerAt", utc(standing.customerAt()))
                .update();
    }

    void append(StageMove move) {
        jdbc.sql("""
                        insert into stage_move (contact_id, from_stage, to_stage, moved_at, moved_by, reason, implied, by_hand,
                          skipped)
                        values (:contactId, :from, :to, :at, :by, :reason, :implied, :byHand, :skipped)""")
                .param("contactId", move.contactId())
                .param(
                        "from",
                        move.fromStage() == null ? null : move.fromStage().name())
                .param("to", move.toStage().name())
                .param("at", utc(move.movedAt()))
                .param("by", move.movedBy())
                .param("reason", move.reason())
                .param("implied", move.implied())
                .param("byHand", move.byHand())
                .param("skipped", move.skipped())
                .update();
    }

    List<StageMove> history(String contactId) {
        return jdbc.sql("""
                        select contact_id, from_stage, to_stage, moved_at, moved_by, reason, implied, by_hand, skipped
                        from stage_move where contact_id = ? order by seq""").param(contactId).query(StageMove.class).list();
    }

    void deleteOf(String contactId) {
        jdbc.sql("delete from stage_move where contact_id = ?").param(contactId).update();
        jdbc.sql("delete from contact_stage where contact_id = ?")
                .param(contactId)
                .update();
    }

    void moveHistory(String fromContact, String toContact) {
        jdbc.sql("update stage_move set contact_id = ? where contact_id = ?")
                .params(toContact, fromContact)
                .update();
    }

    void deleteStanding(String contactId) {
        jdbc.sql("delete from contact_stage where contact_id = ?")
                .param(contactId)
                .update();
    }

    private static Object utc(Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }

    private static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                rs.getString("contact_id"),
                Stage.valueOf(rs.getString("stage")),
                instant(rs, "since"),
                instant(rs, "mql_at"),
                instant(rs, "sql_at"),
                instant(rs, "opportunity_at"),
                instant(rs, "customer_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
