package io.handoff.reporting.teams;

import static io.handoff.jdbc.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import lombok.RequiredArgsConstructor;

/** The MQLs of teams that somebody should look at now. */
@Repository
@RequiredArgsConstructor
class OpenMqls {

    private final JdbcClient jdbc;

    /** @param teamId null while no team has it @param respondBy null once nobody has to respond */
    record Row(
            String id,
            String contactId,
            String type,
            String teamId,
            String ownerId,
            Instant mqlAt,
            Instant respondBy) {}

    /** How many are past their due, by owner; who has none is absent. */
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

    /** Waits for a first response past its due, the longest first. */
    List<Row> overdue(Collection<String> teamIds, Instant now) {
        return teamIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, contact_id, type, team_id, owner_id, mql_at, respond_by from mql
                        where status = 'OPEN' and team_id in (:teams) and responded_at is null and respond_by < :now
                        order by respond_by, id""")
                        .param("teams", teamIds)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row(row))
                        .list();
    }

    /** Nobody's yet: MQLs without an owner, and accepted ones without an account executive, the oldest first. */
    List<Row> withoutOwner(Collection<String> teamIds) {
        return jdbc.sql("""
                        select id, contact_id, type, team_id, owner_id, mql_at, respond_by from mql
                        where owner_id is null and (status = 'OPEN' or status = 'ACCEPTED' and outcome is null
                            and customer_at is null and team_id in (:teams))
                        order by mql_at, id""")
                .param("teams", teamIds.isEmpty() ? List.of("") : teamIds)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("contact_id"),
                row.getString("type"),
                row.getString("team_id"),
                row.getString("owner_id"),
                instant(row, "mql_at"),
                instant(row, "respond_by"));
    }
}
