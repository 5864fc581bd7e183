package io.handoff.team.store;

import io.handoff.team.TimeOff;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores time off, separately for entries of the organisation file and entries by hand. */
@Repository
@RequiredArgsConstructor
public class TimesOff {

    private final JdbcClient jdbc;

    public List<TimeOff> byHand(String personId) {
        return jdbc.sql("select first_day, last_day from time_off where person_id = ? and by_hand order by first_day")
                .param(personId)
                .query((row, n) -> new TimeOff(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    public void replace(String personId, List<TimeOff> timeOff, boolean byHand) {
        jdbc.sql("delete from time_off where person_id = ? and by_hand = ?")
                .params(personId, byHand)
                .update();
        for (var days : timeOff.stream().distinct().toList()) {
            jdbc.sql("insert into time_off (person_id, first_day, last_day, by_hand) values (?, ?, ?, ?)")
                    .params(personId, days.from(), days.to(), byHand)
                    .update();
        }
    }
}
