package io.handoff.sla;

import static io.handoff.sla.SomeCalendars.ALL_WEEK;
import static io.handoff.sla.SomeCalendars.BERLIN;
import static io.handoff.sla.SomeCalendars.MON_FRI;
import static io.handoff.sla.SomeCalendars.NEW_YORK;
import static io.handoff.sla.SomeCalendars.at;
import static io.handoff.sla.SomeCalendars.berlin;
import static io.handoff.sla.SomeCalendars.nights;
import static io.handoff.sla.SomeCalendars.ny;
import static io.handoff.sla.SomeCalendars.plain;
import static io.handoff.sla.SomeCalendars.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.team.BusinessDuration;
import io.handoff.team.TimeOff;
import io.handoff.team.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in working days. */
class BusinessDaysTest {

    private final BusinessTime time = new BusinessTime();

    @Test
    @DisplayName("A18 M23 24 business hours and one business day are not the same")
    void a_day_is_not_24_hours() {
        var monday = "2026-06-01T10:00";

        assertThat(due(ny(), at(NEW_YORK, monday), "PT24H")).isEqualTo(at(NEW_YORK, "2026-06-03T16:00"));
        assertThat(due(berlin(), at(BERLIN, monday), "PT24H")).isEqualTo(at(BERLIN, "2026-06-04T10:00"));
        assertThat(due(ny(), at(NEW_YORK, monday), "P1D")).isEqualTo(at(NEW_YORK, "2026-06-02T10:00"));
        assertThat(due(berlin(), at(BERLIN, monday), "P1D")).isEqualTo(at(BERLIN, "2026-06-02T10:00"));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-05-22T15:00, P1D,    2026-05-26T15:00", // Memorial Day
        "2026-05-22T15:00, P5D,    2026-06-01T15:00",
        "2026-06-06T11:00, P1D,    2026-06-09T09:00", // a Saturday counts from Monday's opening
        "2026-06-02T07:00, P1D,    2026-06-03T09:00",
        "2026-06-02T18:00, P1D,    2026-06-04T09:00", // at the close, as for hours
        "2026-06-02T17:59, P1D,    2026-06-03T17:59",
        "2026-06-02T16:00, P1DT4H, 2026-06-04T11:00",
        "2026-12-31T12:00, P1D,    2027-01-04T12:00",
        "2021-12-30T12:00, P1D,    2022-01-03T12:00" // New Year's Day is kept on Friday the 31st
    })
    @DisplayName("M23 The same time on the next working day; outside of hours from the next opening")
    void the_next_working_day(String start, String target, String due) {
        assertThat(due(ny(), at(NEW_YORK, start), target)).isEqualTo(at(NEW_YORK, due));
    }

    @Test
    @DisplayName("M23 A half day at the target: due when it closes; the day after is a whole one")
    void half_days() {
        var christmas = with(ny(), List.of("2026-12-24 13:00-18:00"), List.of("2026-12-28 11:00-16:00"));
        var wednesday = at(NEW_YORK, "2026-12-23T15:00");

        assertThat(due(christmas, wednesday, "P1D")).isEqualTo(at(NEW_YORK, "2026-12-24T13:00"));
        assertThat(due(christmas, wednesday, "P2D")).isEqualTo(at(NEW_YORK, "2026-12-28T15:00"));
        assertThat(due(christmas, at(NEW_YORK, "2026-12-23T09:30"), "P2D"))
                .as("late opening")
                .isEqualTo(at(NEW_YORK, "2026-12-28T11:00"));
    }

    @Test
    @DisplayName("M23 A pause at the target: due when it begins; a start in it counts from its end")
    void pauses() {
        var lunch = plain(NEW_YORK, MON_FRI, "09:00-12:00", "13:00-18:00");
        var late = with(lunch, List.of("2026-06-03 14:00-16:00"), List.of());

        assertThat(due(lunch, at(NEW_YORK, "2026-06-02T12:30"), "P1D")).isEqualTo(at(NEW_YORK, "2026-06-03T13:00"));
        assertThat(due(late, at(NEW_YORK, "2026-06-02T15:00"), "P1D")).isEqualTo(at(NEW_YORK, "2026-06-03T14:00"));
    }

    @Test
    @DisplayName("M23 A rep's day off at the target is no working day of theirs")
    void a_day_off_at_the_target() {
        var away = ny().without(List.of(new TimeOff(LocalDate.parse("2026-06-02"), LocalDate.parse("2026-06-03"))));

        assertThat(due(away, at(NEW_YORK, "2026-06-01T10:00"), "P1D")).isEqualTo(at(NEW_YORK, "2026-06-04T10:00"));
    }

    @Test
    @DisplayName("M23 A11 The clock change: the same time by the clock on the wall")
    void clock_changes() {
        assertThat(due(berlin(), at(BERLIN, "2026-03-27T16:00"), "P1D")).isEqualTo("2026-03-30T14:00:00Z");
        assertThat(due(berlin(), at(BERLIN, "2026-10-23T16:00"), "P1D")).isEqualTo("2026-10-26T15:00:00Z");
        // half past two on 29 March does not exist
        assertThat(due(nights(), at(BERLIN, "2026-03-28T02:30"), "P1D")).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(due(plain(BERLIN, ALL_WEEK, "00:00-24:00"), at(BERLIN, "2026-03-28T12:00"), "P1D"))
                .isEqualTo(at(BERLIN, "2026-03-29T12:00"));
    }

    @Test
    @DisplayName("M23 After midnight a night shift still belongs to the day on which it began")
    void night_shifts() {
        var weekdays = plain(BERLIN, MON_FRI, "22:00-06:00");

        assertThat(due(weekdays, at(BERLIN, "2026-06-05T23:00"), "P1D")).isEqualTo(at(BERLIN, "2026-06-08T23:00"));
        assertThat(due(weekdays, at(BERLIN, "2026-06-06T02:00"), "P1D")).isEqualTo(at(BERLIN, "2026-06-09T02:00"));
    }

    @Test
    @DisplayName("M23 A calendar that is closed for good has no next working day")
    void closed_for_good() {
        var closed = with(ny(), List.of("2026-06-02..9999-12-31"), List.of());

        assertThatThrownBy(() -> due(closed, at(NEW_YORK, "2026-06-01T10:00"), "P1D"))
                .isInstanceOf(NoWorkingTime.class)
                .hasMessageContaining("has no P1D of working time");
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, P1D, 1 working day",
        "pt24h, PT24H, 24 working hours",
        "P2DT30M, P2DT30M, 2 working days and 30 working minutes",
        "PT0S, PT0S, 0 working hours"
    })
    @DisplayName("M23 A duration is read and written as the table has it")
    void texts(String text, String written, String words) {
        assertThat(BusinessDuration.of(text)).hasToString(written);
        assertThat(BusinessDuration.of(text).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1W", "P1M", "P1.5D", "-P1D", "P-1D", "PT-4H", "P1DT-1H", "1 day", "4h"})
    @DisplayName("M23 What is no time in working days or hours is refused with what to write")
    void refused(String text) {
        assertThatThrownBy(() -> BusinessDuration.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write working hours as PT4H, or working days as P1D");
    }

    private Instant due(WorkingCalendar calendar, Instant start, String target) {
        return time.plus(calendar, start, BusinessDuration.of(target));
    }
}
