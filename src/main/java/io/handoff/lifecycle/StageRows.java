package io.handoff.lifecycle;

import static io.handoff.jdbc.Columns.utc;

import io.handoff.jdbc.RecordMapper;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the current stages and the append-only history of moves. */
@Repository
@RequiredArgsConstructor
class StageRows {

    private static final RowMapper<ContactStage> STAGE = new RecordMapper<>(ContactStage.class);

    private final JdbcClient jdbc;

    Optional<ContactStage> find(String contactId) {
        return jdbc.sql("""
                        select contact_id, stage, since, mql_at, sql_at, opportunity_at, customer_at
                        from contact_stage where contact_id = ?""").param(contactId).query(STAGE).optional();
    }

    /** Empty for a contact that never moved. */
    Optional<MoveChain> chainOf(String contactId) {
        return jdbc.sql("select chain_id, move_no from contact_stage where contact_id = ?")
                .param(contactId)
                .query((rs, i) -> new MoveChain(rs.getString(1), rs.getInt(2)))
                .optional();
    }

    void save(ContactStage contactStage, MoveChain chain, boolean known) {
        var sql = known ? """
                update contact_stage set stage = :stage, since = :since, mql_at = :mqlAt, sql_at = :sqlAt,
                  opportunity_at = :opportunityAt, customer_at = :customerAt, chain_id = :chain, move_no = :no
                where contact_id = :contactId""" : """
                insert into contact_stage (contact_id, stage, since, mql_at, sql_at, opportunity_at, customer_at, chain_id, move_no)
                values (:contactId, :stage, :since, :mqlAt, :sqlAt, :opportunityAt, :customerAt, :chain, :no)""";
        jdbc.sql(sql)
                .param("contactId", contactStage.contactId())
                .param("stage", contactStage.stage().name())
                .param("since", utc(contactStage.since()))
                .param("mqlAt", utc(contactStage.mqlAt()))
                .param("sqlAt", utc(contactStage.sqlAt()))
                .param("opportunityAt", utc(contactStage.opportunityAt()))
                .param("customerAt", utc(contactStage.customerAt()))
                .param("chain", chain.id())
                .param("no", chain.no())
                .update();
    }

    void append(StageMove move, MoveChain chain) {
        jdbc.sql("""
                        insert into stage_move (contact_id, from_stage, to_stage, moved_at, moved_by, reason, implied, by_hand,
                          skipped, chain_id, no, prev_no)
                        values (:contactId, :from, :to, :at, :by, :reason, :implied, :byHand, :skipped, :chain, :no, :previous)""")
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
                .param("chain", chain.id())
                .param("no", chain.no())
                .param("previous", chain.previous(), Types.INTEGER)
                .update();
    }

    List<StageMove> history(String contactId) {
        return jdbc.sql("""
                        select contact_id, from_stage, to_stage, moved_at, moved_by, reason, implied, by_hand, skipped
                        from stage_move where contact_id = ? order by seq""").param(contactId).query(StageMove.class).list();
    }

    /** Keeps stage and moves under the anonymous id for reports; erases the reasons that people wrote. */
    void forget(String contactId, String anonymousId) {
        jdbc.sql("update contact_stage set contact_id = ? where contact_id = ?")
                .params(anonymousId, contactId)
                .update();
        jdbc.sql("""
                        update stage_move set contact_id = ?, reason = case when by_hand then 'erased' else reason end
                        where contact_id = ?""").params(anonymousId, contactId).update();
    }

    void moveHistory(String fromContact, String toContact) {
        jdbc.sql("update stage_move set contact_id = ? where contact_id = ?")
                .params(toContact, fromContact)
                .update();
    }

    void deleteStage(String contactId) {
        jdbc.sql("delete from contact_stage where contact_id = ?")
                .param(contactId)
                .update();
    }
}
