package io.handoff.mql;

import static java.time.ZoneOffset.UTC;

import io.handoff.jdbc.RecordMapper;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of decisions, also of those that were undone. Only {@code process} may write. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MqlDecisions {

    private static final RowMapper<MqlDecision> DECISION = new RecordMapper<>(MqlDecision.class);

    private final JdbcClient jdbc;

    public void add(MqlDecision decision) {
        jdbc.sql("""
                        insert into mql_decision (id, mql_id, decision, reason, reason_label, source, decided_by, decided_at, recorded_at,
                          team_id, owner_id, segment_id, was_response, in_review,
                          pending_timers)
                        values (:id, :mql, :decision, :reason, :label, :source, :by, :at, :recordedAt, :team, :owner, :segment,
                          :wasResponse, :inReview, :pendingTimers)""")
                .param("id", decision.id())
                .param("mql", decision.mqlId())
                .param("decision", decision.decision().name())
                .param("reason", decision.reason(), Types.VARCHAR)
                .param("label", decision.reasonLabel(), Types.VARCHAR)
                .param("source", decision.source())
                .param("by", decision.decidedBy(), Types.VARCHAR)
                .param("at", decision.decidedAt().atOffset(UTC))
                .param("recordedAt", decision.recordedAt().atOffset(UTC))
                .param("team", decision.teamId(), Types.VARCHAR)
                .param("owner", decision.ownerId(), Types.VARCHAR)
                .param("segment", decision.segmentId(), Types.VARCHAR)
                .param("wasResponse", decision.wasResponse())
                .param("inReview", decision.inReview())
                .param("pendingTimers", decision.pendingTimers())
                .update();
    }

    public void undone(String id, String by, Instant at) {
        jdbc.sql("update mql_decision set undone_at = ?, undone_by = ? where id = ?")
                .params(at.atOffset(UTC), by, id)
                .update();
    }

    /** The latest decision on this MQL, in force or undone. */
    public Optional<MqlDecision> latestOf(String mqlId) {
        return jdbc.sql("""
                        select * from mql_decision where mql_id = ?
                        order by recorded_at desc, case when undone_at is null then 0 else 1 end, undone_at desc
                        fetch first 1 row only""").param(mqlId).query(DECISION).optional();
    }

    /** Oldest first. */
    public List<MqlDecision> ofAll(Collection<String> mqlIds) {
        return mqlIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from mql_decision where mql_id in (:mqls) order by recorded_at, id")
                        .param("mqls", mqlIds)
                        .query(DECISION)
                        .list();
    }

    /** Rejections in force that somebody made since then, in the order in which they were made. */
    public List<MqlDecision> rejectionsSince(Instant since) {
        return jdbc.sql("""
                        select * from mql_decision where decided_at >= ? and decision = 'REJECTED' and undone_at is null
                          and decided_by is not null
                        order by decided_at, id""").param(since.atOffset(UTC)).query(DECISION).list();
    }

    /** Decisions of this person in force that were recorded since then, latest first. */
    public List<MqlDecision> latestBy(String person, Instant since) {
        return jdbc.sql("""
                        select * from mql_decision where decided_by = ? and recorded_at >= ? and undone_at is null
                        order by recorded_at desc, id""").params(person, since.atOffset(UTC)).query(DECISION).list();
    }
}
