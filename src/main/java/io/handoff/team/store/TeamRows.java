package io.handoff.team.store;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.CompanyProfile;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.UnavailablePolicy;
import java.sql.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores teams with their managers, and the single row of the company. */
@Repository
@RequiredArgsConstructor
public class TeamRows {

    private static final String SELECT = """
            select t.*, m.manager_id from team t left join team_manager m on m.team_id = t.id
            %s order by t.id, m.position""";

    private final JdbcClient jdbc;

    public Optional<Team> find(String id) {
        return all(jdbc.sql(SELECT.formatted("where t.id = :id")).param("id", id)).stream()
                .findFirst();
    }

    public List<Team> all() {
        return all(jdbc.sql(SELECT.formatted("")));
    }

    public void deactivateAllBut(List<String> ids) {
        jdbc.sql("update team set active = false where id not in (:ids)")
                .param("ids", ids.isEmpty() ? List.of("") : ids)
                .update();
    }

    public void save(Team team) {
        if (fill(team, """
                                update team set name = :name, calendar_id = :calendar, when_nobody = :whenNobody,
                                    overflow_to = :overflowTo, fallback_rep = :fallbackRep, rotation = :rotation,
                                    catch_up = :catchUp, active = :active where id = :id""").update() == 0) {
            fill(team, """
                            insert into team (id, name, calendar_id, when_nobody, overflow_to, fallback_rep, rotation, catch_up,
                                active)
                            values (:id, :name, :calendar, :whenNobody, :overflowTo, :fallbackRep, :rotation, :catchUp,
                                :active)""").update();
        }
        jdbc.sql("delete from team_manager where team_id = ?").param(team.id()).update();
        for (int i = 0; i < team.managers().size(); i++) {
            jdbc.sql("insert into team_manager (team_id, position, manager_id) values (?, ?, ?)")
                    .params(team.id(), i, team.managers().get(i))
                    .update();
        }
    }

    private JdbcClient.StatementSpec fill(Team team, String sql) {
        return jdbc.sql(sql)
                .param("id", team.id())
                .param("name", team.name())
                .param("calendar", team.calendarId(), Types.VARCHAR)
                .param("whenNobody", team.whenNobody().name())
                .param("overflowTo", team.overflowTo(), Types.VARCHAR)
                .param("fallbackRep", team.fallbackRep(), Types.VARCHAR)
                .param("rotation", team.rotation().name())
                .param("catchUp", team.catchUp().name())
                .param("active", team.active());
    }

    private static List<Team> all(JdbcClient.StatementSpec query) {
        return query.query(rows -> {
            var result = new LinkedHashMap<String, Team>();
            while (rows.next()) {
                var team = new Team(
                        rows.getString("id"),
                        rows.getString("name"),
                        rows.getString("calendar_id"),
                        new ArrayList<>(),
                        UnavailablePolicy.valueOf(rows.getString("when_nobody")),
                        rows.getString("overflow_to"),
                        rows.getString("fallback_rep"),
                        Rotation.valueOf(rows.getString("rotation")),
                        AbsencePolicy.valueOf(rows.getString("catch_up")),
                        rows.getBoolean("active"));
                result.putIfAbsent(team.id(), team);
                if (rows.getString("manager_id") != null) {
                    result.get(team.id()).managers().add(rows.getString("manager_id"));
                }
            }
            return List.copyOf(result.values());
        });
    }

    public CompanyProfile company() {
        return jdbc.sql("select * from company_profile")
                .query((row, n) -> new CompanyProfile(
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("currency"),
                        row.getString("domains").isEmpty()
                                ? List.of()
                                : Arrays.asList(row.getString("domains").split(" ")),
                        row.getString("calendar_id")))
                .single();
    }

    /** Serialises nodes that apply the organisation file at the same time. */
    public void lockCompany() {
        jdbc.sql("select id from company_profile for update").query().singleValue();
    }

    public void save(CompanyProfile company) {
        jdbc.sql("update company_profile set name = :name, zone = :zone, currency = :currency, domains = :domains,"
                        + " calendar_id = :calendar")
                .param("name", company.name())
                .param("zone", company.zone().getId())
                .param("currency", company.currency())
                .param("domains", String.join(" ", company.domains()))
                .param("calendar", company.calendarId(), Types.VARCHAR)
                .update();
    }
}
