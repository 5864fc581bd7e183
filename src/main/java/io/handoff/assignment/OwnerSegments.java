package io.handoff.assignment;

import io.handoff.jdbc.RecordMapper;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which rep owned which MQL, from when to when. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OwnerSegments {

    private static final RowMapper<OwnerSegment> SEGMENT = new RecordMapper<>(OwnerSegment.class);

    private final JdbcClient jdbc;

    /** The MQL's segments, oldest first. */
    public List<OwnerSegment> of(String mqlId) {
        return jdbc.sql("select * from owner_segment where mql_id = ? order by opened_at, closed_at nulls last")
                .param(mqlId)
                .query(SEGMENT)
                .list();
    }

    /** The segments of all these MQLs, oldest first. */
    public List<OwnerSegment> ofAll(Collection<String> mqlIds) {
        return mqlIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from owner_segment where mql_id in (:mqls) order by opened_at, closed_at nulls last")
                        .param("mqls", mqlIds)
                        .query(SEGMENT)
                        .list();
    }

    public Optional<OwnerSegment> current(String mqlId) {
        return jdbc.sql("select * from owner_segment where open_mql_id = ?")
                .param(mqlId)
                .query(SEGMENT)
                .optional();
    }

    /** The rep's open segments, oldest first. */
    public List<OwnerSegment> openOf(String repId) {
        return jdbc.sql("select * from owner_segment where open_rep_id = ? order by opened_at, id")
                .param(repId)
                .query(SEGMENT)
                .list();
    }

    /** The rep's closed segments, latest first. */
    public List<OwnerSegment> lastEndedOf(String repId, int atMost) {
        return jdbc.sql("""
                        select * from owner_segment where rep_id = :rep and closed_at is not null
                        order by closed_at desc, opened_at desc, id fetch first %d rows only""".formatted(atMost))
                .param("rep", repId)
                .query(SEGMENT)
                .list();
    }

    /** The latest segment of this team, opened since then, for any of these contacts (for example those of one company). */
    public Optional<OwnerSegment> latestOf(Collection<String> contactIds, String teamId, Instant since) {
        if (contactIds.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select * from owner_segment where contact_id in (:contacts) and team_id = :team and opened_at >= :since
                        order by opened_at desc, id fetch first 1 row only""")
                .param("contacts", contactIds)
                .param("team", teamId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(SEGMENT)
                .optional();
    }

    /** How many MQLs each rep of this team was assigned since then; reps without any are absent. */
    public Map<String, Long> countOpenedSince(String teamId, Instant since) {
        var result = new HashMap<String, Long>();
        jdbc.sql("select rep_id, count(*) from owner_segment where team_id = ? and opened_at >= ? group by rep_id")
                .params(teamId, since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    result.put(row.getString(1), row.getLong(2));
                });
        return result;
    }

    /** Open MQLs per rep; reps without any are absent. */
    Map<String, Long> openCounts(Collection<String> repIds) {
        var result = new HashMap<String, Long>();
        if (!repIds.isEmpty()) {
            jdbc.sql(
                            "select open_rep_id, count(*) from owner_segment where open_rep_id in (:reps) group by open_rep_id")
                    .param("reps", repIds)
                    .query(row -> {
                        result.put(row.getString(1), row.getLong(2));
                    });
        }
        return result;
    }

    void open(OwnerSegment s) {
        jdbc.sql("""
                        insert into owner_segment (id, mql_id, contact_id, rep_id, team_id, assigned_by, why, turn, opened_at,
                            open_mql_id, open_rep_id)
                        values (:id, :mql, :contact, :rep, :team, :assignedBy, :why, :turn, :openedAt, :mql, :rep)""")
                .param("id", s.id())
                .param("mql", s.mqlId())
                .param("contact", s.contactId())
                .param("rep", s.repId())
                .param("team", s.teamId())
                .param("assignedBy", s.assignedBy().name())
                .param("why", s.why().length() <= 2000 ? s.why() : s.why().substring(0, 1999) + "…")
                .param("turn", s.turn(), Types.BIGINT)
                .param("openedAt", s.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false if there was no open segment */
    boolean close(String mqlId, String because, Instant at) {
        return jdbc.sql("""
                                update owner_segment set closed_at = ?, closed_because = ?, open_mql_id = null, open_rep_id = null
                                where open_mql_id = ?""").params(at.atOffset(ZoneOffset.UTC), because, mqlId).update() > 0;
    }

    /** Opens a closed segment again. */
    void reopen(OwnerSegment s, Long turn) {
        jdbc.sql("""
                        update owner_segment set closed_at = null, closed_because = null, open_mql_id = mql_id, open_rep_id = rep_id,
                            turn = :turn
                        where id = :id""").param("id", s.id()).param("turn", turn, Types.BIGINT).update();
    }

    void delete(String id) {
        jdbc.sql("delete from owner_segment where id = ?").param(id).update();
    }

    /** Keeps owner and times under the anonymous id and erases free text. Reason codes are in capitals and are kept. */
    void forget(Collection<String> contactIds, String anonymousId) {
        jdbc.sql("""
                        update owner_segment set contact_id = :anonymous, why = 'erased',
                          closed_because = case when closed_because = upper(closed_because) then closed_because else 'erased' end
                        where contact_id in (:contacts)""")
                .param("anonymous", anonymousId)
                .param("contacts", contactIds)
                .update();
    }
}
