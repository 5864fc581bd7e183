package io.handoff.reporting.teams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Queries of open MQLs that are overdue or have no owner. */
@Repository
@RequiredArgsConstructor
class OpenMqls {

    private final JdbcClient jdbc;

    /**
     * @param teamId null before assignment
     * @param respondBy null before the response clock starts
     */
    record Row(
            String id,
            String contactId,
            String type,
            String teamId,
            String ownerId,
            Instant mqlAt,
            Instant respondBy) {}

    /** Overdue MQLs by owner; owners without any are absent. */
    Map<String, Long> overdueBy(Collection<String> repIds, Instant now) {
        var result = new HashMap<String, Long>();
        if (!repIds.isEmpty()) {
            jdbc.sql("""
                    select owner_id, count(*) from mql
                    where status = 'OPEN' and owner_id in (:reps) and responded_at is null and respond_by < :now
                    group by owner_id""")
                    .param("reps", repIds)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        result.put(row.getString(1), row.getLong(2));
                    });
        }
        return result;
    }

    /** Without a first response and past the due time, the most overdue first. */
    List<Row> overdue(Collection<String> teamIds, Instant now) {
        return teamIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, contact_id, type, team_id, owner_id, mql_at, respond_by from mql
                        where status = 'OPEN' and team_id in (:teams) and responded_at is null and respond_by < :now
                        order by respond_by, id""")
                        .param("teams", teamIds)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Row.class)
                        .list();
    }

    /** Oldest first: undecided MQLs without an owner, of all teams, and accepted ones of these teams without an account executive. */
    List<Row> withoutOwner(Collection<String> teamIds) {
        return jdbc.sql("""
                        select id, contact_id, type, team_id, owner_id, mql_at, respond_by from mql
                        where owner_id is null and (status = 'OPEN' or status = 'ACCEPTED' and outcome is null
                            and customer_at is null and team_id in (:teams))
                        order by mql_at, id""")
                .param("teams", teamIds.isEmpty() ? List.of("") : teamIds)
                .query(Row.class)
                .list();
    }
}
