package io.handoff.team.store;

import io.handoff.team.Rep;
import io.handoff.team.TimeOff;
import io.handoff.team.UnknownRep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores reps with their time off, in the order of the organisation file. */
@Repository
@RequiredArgsConstructor
public class Reps {

    private static final String SELECT = """
            select r.*, o.first_day, o.last_day from rep r
            left join time_off o on o.person_id = r.id
            %s order by r.team_id, r.position, r.id, o.first_day""";

    private final JdbcClient jdbc;

    public Optional<Rep> find(String id) {
        return first(jdbc.sql(SELECT.formatted("where r.id = :id")).param("id", id));
    }

    public Optional<Rep> byEmail(String email) {
        return first(jdbc.sql(SELECT.formatted("where r.email = :email")).param("email", email));
    }

    public List<Rep> of(String teamId) {
        return all(jdbc.sql(SELECT.formatted("where r.team_id = :team")).param("team", teamId));
    }

    public List<Rep> all() {
        return all(jdbc.sql(SELECT.formatted("")));
    }

    public void deactivateAllBut(List<String> ids) {
        jdbc.sql("update rep set active = false, planned_active = false where planned_active and id not in (:ids)")
                .param("ids", ids.isEmpty() ? List.of("") : ids)
                .update();
    }

    /** Keeps what was set by hand: {@code paused} always; weight, capacity and active until the organisation file changes them. */
    public void save(Rep rep, int position) {
        int updated = fill(rep, position, """
                        update rep set name = :name, email = :email, team_id = :team, position = :position,
                            weight = case when planned_weight = :weight then weight else :weight end,
                            capacity = case when planned_capacity is not distinct from cast(:capacity as integer)
                                then capacity else cast(:capacity as integer) end,
                            planned_weight = :weight, planned_capacity = :capacity,
                            active = case when planned_active = :active then active else :active end,
                            planned_active = :active, calendar_id = :calendar, backup_id = :backup
                        where id = :id""").update();
        if (updated == 0) {
            fill(rep, position, """
                            insert into rep (id, name, email, team_id, position, weight, planned_weight, capacity,
                                planned_capacity, calendar_id, backup_id, active, planned_active, paused)
                            values (:id, :name, :email, :team, :position, :weight, :weight, :capacity,
                                :capacity, :calendar, :backup, :active, :active, false)""").update();
        }
    }

    private JdbcClient.StatementSpec fill(Rep rep, int position, String sql) {
        return jdbc.sql(sql)
                .param("id", rep.id())
                .param("name", rep.name())
                .param("email", rep.email())
                .param("team", rep.teamId())
                .param("position", position)
                .param("weight", rep.weight())
                .param("capacity", rep.capacity(), Types.INTEGER)
                .param("calendar", rep.calendarId(), Types.VARCHAR)
                .param("backup", rep.backupId(), Types.VARCHAR)
                .param("active", rep.active());
    }

    public void setPaused(String id, boolean paused) {
        requireOne(
                id,
                jdbc.sql("update rep set paused = ? where id = ?")
                        .params(paused, id)
                        .update());
    }

    public void setActive(String id, boolean active) {
        requireOne(
                id,
                jdbc.sql("update rep set active = ? where id = ?")
                        .params(active, id)
                        .update());
    }

    public void setWeight(String id, int weight) {
        requireOne(
                id,
                jdbc.sql("update rep set weight = ? where id = ?")
                        .params(weight, id)
                        .update());
    }

    public void setCapacity(String id, Integer capacity) {
        var update = jdbc.sql("update rep set capacity = :capacity where id = :id")
                .param("capacity", capacity, Types.INTEGER)
                .param("id", id);
        requireOne(id, update.update());
    }

    private static void requireOne(String id, int rows) {
        if (rows == 0) {
            throw new UnknownRep(id);
        }
    }

    private static Optional<Rep> first(JdbcClient.StatementSpec query) {
        return all(query).stream().findFirst();
    }

    private static List<Rep> all(JdbcClient.StatementSpec query) {
        return query.query(rows -> {
            var result = new LinkedHashMap<String, Rep>();
            while (rows.next()) {
                var id = rows.getString("id");
                if (!result.containsKey(id)) {
                    result.put(id, rep(id, rows));
                }
                if (rows.getObject("first_day") != null) {
                    result.get(id).timeOff().add(timeOff(rows));
                }
            }
            return List.copyOf(result.values());
        });
    }

    private static Rep rep(String id, ResultSet row) throws SQLException {
        return new Rep(
                id,
                row.getString("name"),
                row.getString("email"),
                row.getString("team_id"),
                row.getInt("weight"),
                row.getObject("capacity", Integer.class),
                row.getString("calendar_id"),
                row.getString("backup_id"),
                row.getBoolean("active"),
                row.getBoolean("paused"),
                new ArrayList<>());
    }

    private static TimeOff timeOff(ResultSet row) throws SQLException {
        return new TimeOff(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }
}
