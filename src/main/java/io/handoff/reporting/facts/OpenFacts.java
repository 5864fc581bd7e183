package io.handoff.reporting.facts;

import static io.handoff.reporting.facts.Row.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody now. Only what is open is read, however much is over. */
@Repository
public class OpenFacts {

    /** Where the next bucket of ages begins. */
    public static final List<Duration> AGES =
            List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14));

    static final String OPEN = "f.open_state in ("
            + String.join(
                    ", ",
                    Arrays.stream(OpenState.values())
                            .map(state -> "'" + state + "'")
                            .toList())
            + ")";

    static final String OVERDUE = OPEN + " and f.respond_by < :now";

    private final JdbcClient jdbc;

    OpenFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ages one more than {@link #AGES} @param oldest since when the longest waits */
    public record Waiting(OpenState state, long total, long overdue, List<Long> ages, Instant oldest) {}

    public record Held(long open, long overdue) {}

    /** States in which nothing waits are absent. */
    public Map<OpenState, Waiting> byState(String team, String source, Instant now) {
        var found = new HashMap<OpenState, Waiting>();
        jdbc.sql("""
                        select open_state, count(*) as total,
                               count(case when respond_by < :now then 1 end) as overdue,
                               count(case when open_since > :age0 then 1 end) as age0,
                               count(case when open_since <= :age0 and open_since > :age1 then 1 end) as age1,
                               count(case when open_since <= :age1 and open_since > :age2 then 1 end) as age2,
                               count(case when open_since <= :age2 and open_since > :age3 then 1 end) as age3,
                               count(case when open_since <= :age3 then 1 end) as age4,
                               min(open_since) as oldest
                          from funnel_fact f where %s%s group by open_state""".formatted(OPEN, filter(team, source)))
                .param("now", utc(now))
                .param("age0", utc(now.minus(AGES.get(0))))
                .param("age1", utc(now.minus(AGES.get(1))))
                .param("age2", utc(now.minus(AGES.get(2))))
                .param("age3", utc(now.minus(AGES.get(3))))
                .param("team", team)
                .param("source", source)
                .query(row -> {
                    var state = OpenState.valueOf(row.getString("open_state"));
                    found.put(
                            state,
                            new Waiting(
                                    state,
                                    row.getLong("total"),
                                    row.getLong("overdue"),
                                    List.of(
                                            row.getLong("age0"),
                                            row.getLong("age1"),
                                            row.getLong("age2"),
                                            row.getLong("age3"),
                                            row.getLong("age4")),
                                    Row.instant(row, "oldest")));
                });
        return found;
    }

    /** By rep; who holds nothing is absent. */
    public Map<String, Held> byOwner(Instant now) {
        var found = new HashMap<String, Held>();
        jdbc.sql("""
                        select owner_id, count(*) as n, count(case when respond_by < :now then 1 end) as overdue
                          from funnel_fact f where %s and owner_id is not null group by owner_id""".formatted(OPEN)).param("now", utc(now)).query(row -> {
            found.put(row.getString("owner_id"), new Held(row.getLong("n"), row.getLong("overdue")));
        });
        return found;
    }

    /** By team that has to answer, for the gauges. */
    public Map<String, Held> byTeam(Instant now) {
        var found = new HashMap<String, Held>();
        jdbc.sql("""
                        select team_id, count(*) as n, count(case when respond_by < :now then 1 end) as overdue
                          from funnel_fact f where %s group by team_id""".formatted(OPEN)).param("now", utc(now)).query(row -> {
            found.put(row.getString("team_id"), new Held(row.getLong("n"), row.getLong("overdue")));
        });
        return found;
    }

    private static String filter(String team, String source) {
        return (team == null ? "" : " and f.team_id = :team") + (source == null ? "" : " and f.source = :source");
    }
}
