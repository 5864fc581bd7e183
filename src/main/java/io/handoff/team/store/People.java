package io.handoff.team.store;

import io.handoff.team.Person;
import io.handoff.team.TimeOff;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores managers, leaders, marketing and ops, with their time off. */
@Repository
@RequiredArgsConstructor
public class People {

    private static final String SELECT = """
            select p.*, o.first_day, o.last_day from person p
            left join time_off o on o.person_id = p.id
            %s order by p.id, o.first_day""";

    private final JdbcClient jdbc;

    public Optional<Person> find(String id) {
        return all(jdbc.sql(SELECT.formatted("where p.id = :id")).param("id", id)).stream()
                .findFirst();
    }

    public List<Person> all() {
        return all(jdbc.sql(SELECT.formatted("")));
    }

    public void deactivateAllBut(List<String> ids) {
        jdbc.sql("update person set active = false where id not in (:ids)")
                .param("ids", ids.isEmpty() ? List.of("") : ids)
                .update();
    }

    public void save(Person person) {
        if (fill(person, """
                                update person set name = :name, email = :email, deputy_id = :deputy, active = :active
                                where id = :id""").update() == 0) {
            fill(person, """
                            insert into person (id, name, email, deputy_id, active)
                            values (:id, :name, :email, :deputy, :active)""").update();
        }
    }

    private JdbcClient.StatementSpec fill(Person person, String sql) {
        return jdbc.sql(sql)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email(), Types.VARCHAR)
                .param("deputy", person.deputyId(), Types.VARCHAR)
                .param("active", person.active());
    }

    private static List<Person> all(JdbcClient.StatementSpec query) {
        return query.query(rows -> {
            var result = new LinkedHashMap<String, Person>();
            while (rows.next()) {
                var person = new Person(
                        rows.getString("id"),
                        rows.getString("name"),
                        rows.getString("email"),
                        rows.getString("deputy_id"),
                        rows.getBoolean("active"),
                        new ArrayList<>());
                result.putIfAbsent(person.id(), person);
                if (rows.getObject("first_day") != null) {
                    result.get(person.id())
                            .timeOff()
                            .add(new TimeOff(
                                    rows.getObject("first_day", LocalDate.class),
                                    rows.getObject("last_day", LocalDate.class)));
                }
            }
            return List.copyOf(result.values());
        });
    }
}
