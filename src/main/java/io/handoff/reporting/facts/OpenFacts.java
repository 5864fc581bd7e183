package io.handoff.reporting.facts;

import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts open MQLs by state, age and owner. Only open rows are read, however large the table. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OpenFacts {

    /** Upper bounds of the age buckets; a last bucket holds older ones. */
    public static final List<Duration> AGES =
            List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14));

    public static final String OPEN = "f.open_state in ("
            + String.join(
                    ", ",
                    Arrays.stream(OpenState.values())
                            .map(state -> "'" + state + "'")
                            .toList())
            + ")";

    public static final String OVERDUE = OPEN + " and f.respond_by < :now";

    private final JdbcClient jdbc;

    /**
     * @param ages one number per bucket of {@link #AGES} and one for older ones
     * @param oldest since when the oldest has been open
     */
    public record Waiting(long total, long overdue, List<Long> ages, Instant oldest) {

        Waiting and(Waiting other) {
            var sums = IntStream.range(0, ages.size())
                    .mapToObj(i -> ages.get(i) + other.ages.get(i))
                    .toList();
            return new Waiting(
                    total + other.total,
                    overdue + other.overdue,
                    sums,
                    oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    public record Held(long open, long overdue) {

        Held and(Held other) {
            return new Held(open + other.open, overdue + other.overdue);
        }
    }

    /**
     * Open MQLs, from one query.
     *
     * @param byState of the given team and source; states without MQLs are absent
     * @param byOwner of all teams and sources; owners without MQLs are absent
     */
    public record Open(Map<OpenState, Waiting> byState, Map<String, Held> byOwner) {}

    /**
     * @param team null = all
     * @param source '' = unknown, null = all
     */
    public Open now(String team, String source, Instant now) {
        var byState = new EnumMap<OpenState, Waiting>(OpenState.class);
        var byOwner = new HashMap<String, Held>();
        jdbc.sql("""
                        select open_state, owner_id, count(*) as held, count(case when respond_by < :now then 1 end) as held_overdue,
                               count(case when %1$s then 1 end) as total,
                               count(case when %1$s and respond_by < :now then 1 end) as overdue,
                               count(case when %1$s and open_since > :age0 then 1 end) as age0,
                               count(case when %1$s and open_since <= :age0 and open_since > :age1 then 1 end) as age1,
                               count(case when %1$s and open_since <= :age1 and open_since > :age2 then 1 end) as age2,
                               count(case when %1$s and open_since <= :age2 and open_since > :age3 then 1 end) as age3,
                               count(case when %1$s and open_since <= :age3 then 1 end) as age4,
                               min(case when %1$s then open_since end) as oldest
                          from funnel_fact f where %2$s group by open_state, owner_id""".formatted(wanted(team, source), OPEN))
                .param("now", utc(now))
                .param("age0", utc(now.minus(AGES.get(0))))
                .param("age1", utc(now.minus(AGES.get(1))))
                .param("age2", utc(now.minus(AGES.get(2))))
                .param("age3", utc(now.minus(AGES.get(3))))
                .param("team", team)
                .param("source", source)
                .query(row -> {
                    if (row.getLong("total") > 0) {
                        byState.merge(OpenState.valueOf(row.getString("open_state")), waiting(row), Waiting::and);
                    }
                    if (row.getString("owner_id") != null) {
                        var held = new Held(row.getLong("held"), row.getLong("held_overdue"));
                        byOwner.merge(row.getString("owner_id"), held, Held::and);
                    }
                });
        return new Open(byState, byOwner);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var ages = new ArrayList<Long>();
        for (int i = 0; i <= AGES.size(); i++) {
            ages.add(row.getLong("age" + i));
        }
        return new Waiting(row.getLong("total"), row.getLong("overdue"), ages, instant(row, "oldest"));
    }

    private static String wanted(String team, String source) {
        return "true" + (team == null ? "" : " and f.team_id = :team")
                + (source == null ? "" : " and f.source = :source");
    }

    /** By the team that has to respond. */
    public Map<String, Held> byTeam(Instant now) {
        var found = new HashMap<String, Held>();
        jdbc.sql("""
                        select team_id, count(*) as n, count(case when respond_by < :now then 1 end) as overdue
                          from funnel_fact f where %s group by team_id""".formatted(OPEN)).param("now", utc(now)).query(row -> {
            found.put(row.getString("team_id"), new Held(row.getLong("n"), row.getLong("overdue")));
        });
        return found;
    }
}
