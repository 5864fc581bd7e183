package io.handoff.team.store;

import io.handoff.team.SpecialDays;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores working calendars as rows of readable text, such as {@code MONDAY 09:00-12:00,13:00-18:00; TUESDAY …}. Rows are read on every
 * call, because another node may have changed them; the parsed calendars are cached.
 */
@Repository
@RequiredArgsConstructor
public class Calendars {

    private record Row(String id, String zone, String weekly, String holidays, String daysOff, String daysOn) {}

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

    private final JdbcClient jdbc;
    private final Set<Row> warned = ConcurrentHashMap.newKeySet();
    private final Map<Row, WorkingCalendar> parsed = new ConcurrentHashMap<>();

    public Optional<WorkingCalendar> find(String id) {
        return one("select id, zone, weekly, holidays, days_off, days_on from working_calendar where id = ?", id);
    }

    Optional<WorkingCalendar> ofTeam(String teamId) {
        return one("""
                select c.id, c.zone, c.weekly, c.holidays, c.days_off, c.days_on from working_calendar c
                join team t on t.calendar_id = c.id where t.id = ?""", teamId);
    }

    /** All that can be used, by id. */
    public List<WorkingCalendar> all() {
        return jdbc
                .sql("select id, zone, weekly, holidays, days_off, days_on from working_calendar order by id")
                .query(Row.class)
                .list()
                .stream()
                .filter(this::hasKnownZone)
                .map(row -> parsed.computeIfAbsent(row, Calendars::parse))
                .toList();
    }

    private Optional<WorkingCalendar> one(String sql, String id) {
        return jdbc.sql(sql)
                .param(id)
                .query(Row.class)
                .optional()
                .filter(this::hasKnownZone)
                .map(row -> parsed.computeIfAbsent(row, Calendars::parse));
    }

    /** A Java update may drop a zone. Such a calendar is treated as missing, with one warning, and the next one (team, company) applies. */
    private boolean hasKnownZone(Row row) {
        if (isKnown(row.zone())) {
            return true;
        }
        if (warned.add(row)) {
            LOG.warn("{}", problem(row));
        }
        return false;
    }

    private static boolean isKnown(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static String problem(Row row) {
        return "The calendar \"%s\" has the zone \"%s\", which is unknown; its reps are measured by the team's or the company's."
                .formatted(row.id(), row.zone());
    }

    /** One sentence per calendar with an unknown zone. */
    public List<String> problems() {
        return jdbc
                .sql("select id, zone, weekly, holidays, days_off, days_on from working_calendar order by id")
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> !isKnown(row.zone()))
                .map(Calendars::problem)
                .toList();
    }

    /** How often it was changed, from 1; empty for a calendar that is not stored. */
    public Optional<Integer> versionOf(String id) {
        return jdbc.sql("select version from working_calendar where id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    private Optional<Row> stored(String id) {
        return jdbc.sql("select id, zone, weekly, holidays, days_off, days_on from working_calendar where id = ?")
                .param(id)
                .query(Row.class)
                .optional();
    }

    /** A calendar that differs from the stored one gets the next version. */
    public void save(WorkingCalendar calendar) {
        var row = new Row(
                calendar.id(),
                calendar.zone().getId(),
                text(calendar.weekly()),
                calendar.holidays(),
                text(calendar.off()),
                text(calendar.on()));
        if (row.equals(stored(calendar.id()).orElse(null))) {
            return;
        }
        if (fill(row, """
                                update working_calendar set zone = :zone, weekly = :weekly, holidays = :holidays,
                                    days_off = :off, days_on = :on, version = version + 1 where id = :id""").update() == 0) {
            fill(row, """
                            insert into working_calendar (id, zone, weekly, holidays, days_off, days_on)
                            values (:id, :zone, :weekly, :holidays, :off, :on)""").update();
        }
    }

    private JdbcClient.StatementSpec fill(Row row, String sql) {
        return jdbc.sql(sql)
                .param("id", row.id())
                .param("zone", row.zone())
                .param("weekly", row.weekly())
                .param("holidays", row.holidays(), Types.VARCHAR)
                .param("off", row.daysOff())
                .param("on", row.daysOn());
    }

    private static String text(Map<DayOfWeek, List<TimeRange>> weekly) {
        return weekly.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(day -> day.getKey() + " " + text(day.getValue(), ","))
                .collect(Collectors.joining("; "));
    }

    private static String text(List<SpecialDays> days) {
        return text(days, ", ");
    }

    private static String text(List<?> values, String separator) {
        return values.stream().map(Object::toString).collect(Collectors.joining(separator));
    }

    private static WorkingCalendar parse(Row row) {
        var weekly = new LinkedHashMap<DayOfWeek, List<TimeRange>>();
        for (var day : split(row.weekly(), "; ")) {
            var parts = day.split(" ");
            weekly.put(
                    DayOfWeek.valueOf(parts[0]),
                    split(parts[1], ",").stream().map(TimeRange::parse).toList());
        }
        return new WorkingCalendar(
                row.id(), ZoneId.of(row.zone()), weekly, row.holidays(), days(row.daysOff()), days(row.daysOn()));
    }

    private static List<SpecialDays> days(String text) {
        return split(text, ", ").stream().map(SpecialDays::parse).toList();
    }

    private static List<String> split(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
    }
}
