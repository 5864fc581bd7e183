package io.handoff.sla;

import static io.handoff.sla.SomeCalendars.ALL_WEEK;
import static io.handoff.sla.SomeCalendars.BERLIN;
import static io.handoff.sla.SomeCalendars.MON_FRI;
import static io.handoff.sla.SomeCalendars.NEW_YORK;
import static io.handoff.sla.SomeCalendars.at;
import static io.handoff.sla.SomeCalendars.berlin;
import static io.handoff.sla.SomeCalendars.ny;
import static io.handoff.sla.SomeCalendars.plain;
import static io.handoff.sla.SomeCalendars.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.team.WorkingCalendar;
import io.handoff.team.WorkingInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neighbours of the golden cases: other zones, other edges of the clock change, and what it costs. */
class GoldenDueTimesTest {

    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    private final BusinessTime time = new BusinessTime();

    @ParameterizedTest(name = "{0} {1}: 4 h later it is {2}")
    @CsvSource({
        "America/Sao_Paulo,   2026-10-16T16:00, 2026-10-19T11:00, 2026-10-19T14:00:00Z",
        "America/Sao_Paulo,   2018-11-02T16:00, 2018-11-05T11:00, 2018-11-05T13:00:00Z",
        "Asia/Kathmandu,      2026-06-05T16:00, 2026-06-08T11:00, 2026-06-08T05:15:00Z",
        "Asia/Tokyo,          2026-06-05T16:00, 2026-06-08T11:00, 2026-06-08T02:00:00Z",
        "Europe/London,       2026-03-27T16:00, 2026-03-30T11:00, 2026-03-30T10:00:00Z",
        "America/New_York,    2026-03-06T16:00, 2026-03-09T11:00, 2026-03-09T15:00:00Z",
        "America/New_York,    2026-10-30T16:00, 2026-11-02T11:00, 2026-11-02T16:00:00Z",
        "Australia/Lord_Howe, 2026-10-02T16:00, 2026-10-05T11:00, 2026-10-05T00:00:00Z"
    })
    @DisplayName("A11 The weekend of the clock change in other zones, and zones without one")
    void other_zones(String zone, String start, String due, Instant instant) {
        var calendar = plain(ZoneId.of(zone), MON_FRI, "09:00-18:00");

        assertThat(due(calendar, at(ZoneId.of(zone), start), Duration.ofHours(4)))
                .isEqualTo(at(ZoneId.of(zone), due))
                .isEqualTo(instant);
    }

    @Test
    @DisplayName("A15 On Lord Howe the clock changes by half an hour: the spring night is half an hour shorter")
    void half_an_hour_of_summer_time() {
        var nights = plain(LORD_HOWE, ALL_WEEK, "22:00-06:00");

        // the night to Sunday 4 October has seven and a half hours
        assertThat(due(nights, at(LORD_HOWE, "2026-10-03T22:00"), Duration.ofHours(8)))
                .isEqualTo(at(LORD_HOWE, "2026-10-04T22:30"));
        // the night to Sunday 5 April eight and a half
        assertThat(due(nights, at(LORD_HOWE, "2026-04-04T22:00"), Duration.ofMinutes(8 * 60 + 30)))
                .isEqualTo(at(LORD_HOWE, "2026-04-05T06:00"));
    }

    @Test
    @DisplayName("A15 Apia left out Friday 30 December 2011: a day that never was has no working time")
    void the_day_that_never_was() {
        var calendar = plain(APIA, MON_FRI, "09:00-17:00");
        var thursday = at(APIA, "2011-12-29T16:00");
        var due = due(calendar, thursday, Duration.ofHours(2));

        assertThat(due).isEqualTo(at(APIA, "2012-01-02T10:00"));
        assertThat(time.between(calendar, thursday, due)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    @DisplayName("A5 Exactly at opening counts from there; exactly at close from the next day's opening")
    void both_edges_of_the_day() {
        assertThat(due(ny(), at(NEW_YORK, "2026-06-01T09:00"), Duration.ofHours(4)))
                .isEqualTo(at(NEW_YORK, "2026-06-01T13:00"));
        assertThat(due(ny(), at(NEW_YORK, "2026-06-01T18:00"), Duration.ofHours(4)))
                .isEqualTo(at(NEW_YORK, "2026-06-02T13:00"));
        assertThat(due(ny(), at(NEW_YORK, "2026-06-01T08:59:59.999"), Duration.ofMillis(1)))
                .isEqualTo(at(NEW_YORK, "2026-06-01T09:00:00.001"));
    }

    @Test
    @DisplayName("A9 Christmas Eve is half a day in Berlin too, and both feast days are holidays")
    void a_half_day_before_two_holidays() {
        var calendar = with(berlin(), List.of("2026-12-24 13:00-24:00"), List.of());

        assertThat(due(calendar, at(BERLIN, "2026-12-24T11:00"), Duration.ofHours(4)))
                .isEqualTo(at(BERLIN, "2026-12-28T11:00"));
    }

    @Test
    @DisplayName("A24 A holiday entered for a past day changes what is counted from then on, not the instant itself")
    void a_holiday_of_the_past() {
        var monday = at(NEW_YORK, "2026-06-01T17:00");
        var tuesdayOff = with(ny(), List.of("2026-06-02"), List.of());

        assertThat(due(ny(), monday, Duration.ofHours(4))).isEqualTo(at(NEW_YORK, "2026-06-02T12:00"));
        assertThat(due(tuesdayOff, monday, Duration.ofHours(4))).isEqualTo(at(NEW_YORK, "2026-06-03T12:00"));
    }

    @Test
    @DisplayName("A25 The cost is the shifts on the way, one more for the one that holds the due, whatever the target")
    void cost_is_the_number_of_shifts() {
        var start = at(NEW_YORK, "2026-01-05T09:00");
        var days = new Counting(plain(NEW_YORK, MON_FRI, "09:00-18:00"), start);
        assertThat(BusinessTime.along(days, Duration.ofHours(9 * 30))).contains(at(NEW_YORK, "2026-02-13T18:00"));
        assertThat(days.asked.get()).as("30 working days, 30 shifts").isEqualTo(30);

        var split = new Counting(plain(NEW_YORK, MON_FRI, "09:00-12:00", "13:00-18:00"), start);
        BusinessTime.along(split, Duration.ofHours(8 * 30));
        assertThat(split.asked.get()).as("twice as many").isEqualTo(60);
    }

    private Instant due(WorkingCalendar calendar, Instant start, Duration target) {
        return time.plus(calendar, start, target);
    }

    private static final class Counting implements Iterator<WorkingInterval> {

        private final Iterator<WorkingInterval> shifts;
        private final AtomicInteger asked = new AtomicInteger();

        Counting(WorkingCalendar calendar, Instant start) {
            shifts = calendar.workingTime(start, LocalDate.parse("2026-12-31"));
        }

        @Override
        public boolean hasNext() {
            return shifts.hasNext();
        }

        @Override
        public WorkingInterval next() {
            asked.incrementAndGet();
            return shifts.next();
        }
    }
}
