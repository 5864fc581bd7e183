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
import static io.handoff.sla.SomeCalendars.week;
import static io.handoff.sla.SomeCalendars.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.team.TimeOff;
import io.handoff.team.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The golden due instants; the wall clock of the calendar's zone is written as people read it. */
class BusinessTimeTest {

    private final BusinessTime time = new BusinessTime();

    @Test
    @DisplayName("A1 A demo request late on Friday before Memorial Day is due on Tuesday")
    void the_long_weekend_does_not_count() {
        var friday = at(NEW_YORK, "2026-05-22T17:30");

        assertThat(due(ny(), friday, 4)).isEqualTo(at(NEW_YORK, "2026-05-26T12:30"));
        assertThat(due(ny(), friday, 4)).isEqualTo(Instant.parse("2026-05-26T16:30:00Z"));
        assertThat(due(ny(), friday, 8)).isEqualTo(at(NEW_YORK, "2026-05-26T16:30"));
        assertThat(due(ny(), friday, 24)).isEqualTo(at(NEW_YORK, "2026-05-28T14:30"));
    }

    @Test
    @DisplayName("A3 A Saturday counts from Monday's opening")
    void a_day_off_counts_from_the_next_opening() {
        var calendar = plain(NEW_YORK, MON_FRI, "09:00-18:00");

        assertThat(due(calendar, at(NEW_YORK, "2026-05-23T15:00"), 4)).isEqualTo(at(NEW_YORK, "2026-05-25T13:00"));
    }

    @Test
    @DisplayName("A5 The closing instant is no longer work")
    void exactly_at_close_counts_from_the_next_opening() {
        var closing = at(NEW_YORK, "2026-05-22T18:00");

        assertThat(due(ny(), closing, 4)).isEqualTo(at(NEW_YORK, "2026-05-26T13:00"));
        assertThat(due(ny(), closing.minusMillis(1), 4))
                .isEqualTo(at(NEW_YORK, "2026-05-26T13:00").minusMillis(1));
    }

    @Test
    @DisplayName("A5 A target that ends with the day is due at its close, not the next morning")
    void the_due_may_be_the_closing_edge() {
        assertThat(due(ny(), at(NEW_YORK, "2026-05-22T14:00"), 4)).isEqualTo(at(NEW_YORK, "2026-05-22T18:00"));
    }

    @Test
    @DisplayName("A8 Lunch is not working time")
    void a_split_day_counts_around_lunch() {
        var calendar = plain(NEW_YORK, MON_FRI, "09:00-12:00", "13:00-18:00");

        assertThat(due(calendar, at(NEW_YORK, "2026-06-02T11:30"), 4)).isEqualTo(at(NEW_YORK, "2026-06-02T16:30"));
        assertThat(due(calendar, at(NEW_YORK, "2026-06-02T12:30"), 4)).isEqualTo(at(NEW_YORK, "2026-06-02T17:00"));
    }

    @Test
    @DisplayName("A9 A half day on Christmas Eve, told by its hours or by the hours off")
    void a_half_day_counts_half() {
        var start = at(NEW_YORK, "2026-12-24T11:00");
        var expected = at(NEW_YORK, "2026-12-28T11:00");

        assertThat(due(with(ny(), List.of(), List.of("2026-12-24 09:00-13:00")), start, 4))
                .isEqualTo(expected);
        assertThat(due(with(ny(), List.of("2026-12-24 13:00-24:00"), List.of()), start, 4))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("A11 Summer time begins between start and due")
    void the_spring_weekend_moves_the_instant_not_the_wall_clock() {
        var due = due(berlin(), at(BERLIN, "2026-03-27T16:00"), 4);

        assertThat(due).isEqualTo(at(BERLIN, "2026-03-30T12:00"));
        assertThat(due).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
    }

    @Test
    @DisplayName("A11 Summer time ends between start and due")
    void the_autumn_weekend_moves_the_instant_not_the_wall_clock() {
        assertThat(due(berlin(), at(BERLIN, "2026-10-23T16:00"), 4)).isEqualTo(Instant.parse("2026-10-26T11:00:00Z"));
    }

    @Test
    @DisplayName("A15 The night shift of the spring night has seven hours, that of the autumn night nine")
    void a_night_shift_counts_real_hours() {
        assertThat(due(nights(), at(BERLIN, "2026-03-28T22:00"), 8)).isEqualTo(at(BERLIN, "2026-03-29T23:00"));
        assertThat(due(nights(), at(BERLIN, "2026-10-24T22:00"), 9)).isEqualTo(at(BERLIN, "2026-10-25T06:00"));
    }

    @Test
    @DisplayName("A15 Opening inside the hour that the clock skips opens at the jump")
    void a_skipped_opening_is_the_jump() {
        var calendar = plain(BERLIN, ALL_WEEK, "02:30-05:00");

        assertThat(due(calendar, at(BERLIN, "2026-03-29T00:00"), 1)).isEqualTo(at(BERLIN, "2026-03-29T04:00"));
    }

    @Test
    @DisplayName("A18 24 business hours are as many days as the calendar's days are long")
    void business_hours_are_not_days() {
        assertThat(due(ny(), at(NEW_YORK, "2026-06-01T10:00"), 24)).isEqualTo(at(NEW_YORK, "2026-06-03T16:00"));
        assertThat(due(berlin(), at(BERLIN, "2026-06-01T10:00"), 24)).isEqualTo(at(BERLIN, "2026-06-04T10:00"));
        assertThat(due(ny(), at(NEW_YORK, "2026-06-01T10:00"), 9)).isEqualTo(at(NEW_YORK, "2026-06-02T10:00"));
    }

    @Test
    @DisplayName("A20 A calendar that is closed for good ends in a clear error, never in a loop")
    void no_working_time_is_said() {
        var closed = with(ny(), List.of("2026-01-01..9999-12-31"), List.of());

        assertThatThrownBy(() -> due(closed, at(NEW_YORK, "2026-05-22T17:30"), 4))
                .isInstanceOf(NoWorkingTime.class)
                .hasMessageContaining("\"ny\"")
                .hasMessageContaining("9999-12-31");
    }

    @Test
    @DisplayName("M11 Who works five hours a week has a due time, however far away")
    void few_hours_a_week() {
        var partTime = new WorkingCalendar(
                "parttime", BERLIN, week(Set.of(DayOfWeek.TUESDAY), "09:00-14:00"), "DE-BE", List.of(), List.of());
        var monday = Instant.parse("2026-03-02T15:00:00Z");

        assertThat(due(partTime, monday, 48)).isEqualTo(at(BERLIN, "2026-05-05T12:00"));
        // 57 full Tuesdays and three hours of the next one; no holiday is on a Tuesday until then
        assertThat(due(partTime, monday, 288)).isEqualTo(at(BERLIN, "2027-04-06T12:00"));
        assertThat(time.between(partTime, monday, due(partTime, monday, 288))).isEqualTo(Duration.ofHours(288));
    }

    @Test
    @DisplayName("M11 Neither a year of absence nor a few minutes a week are an error")
    void long_absence_and_minutes() {
        var sabbatical =
                ny().without(List.of(new TimeOff(LocalDate.parse("2026-06-15"), LocalDate.parse("2028-06-15"))));
        var minutes = new WorkingCalendar(
                "minutes", NEW_YORK, week(Set.of(DayOfWeek.TUESDAY), "09:00-09:05"), "US-NY", List.of(), List.of());

        assertThat(due(sabbatical, at(NEW_YORK, "2026-06-12T17:00"), 4)).isEqualTo(at(NEW_YORK, "2028-06-16T12:00"));
        assertThat(due(minutes, at(NEW_YORK, "2026-06-12T17:00"), 288))
                .isBetween(Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    @DisplayName("A22 Ranges that overlap count once, also a night shift with the next morning")
    void overlaps_count_once() {
        var day = plain(NEW_YORK, MON_FRI, "09:00-13:00", "12:00-18:00");
        var night = plain(NEW_YORK, ALL_WEEK, "05:00-10:00", "22:00-06:00");

        assertThat(due(day, at(NEW_YORK, "2026-06-02T09:00"), 9)).isEqualTo(at(NEW_YORK, "2026-06-02T18:00"));
        assertThat(due(night, at(NEW_YORK, "2026-06-01T22:00"), 12)).isEqualTo(at(NEW_YORK, "2026-06-02T10:00"));
    }

    @Test
    @DisplayName("A22 24:00 is the next midnight")
    void a_range_may_end_at_midnight() {
        var evenings = plain(NEW_YORK, MON_FRI, "18:00-24:00");

        assertThat(due(evenings, at(NEW_YORK, "2026-06-01T18:00"), 6)).isEqualTo(at(NEW_YORK, "2026-06-02T00:00"));
        assertThat(due(plain(NEW_YORK, ALL_WEEK, "00:00-24:00"), at(NEW_YORK, "2026-06-06T18:00"), 48))
                .isEqualTo(at(NEW_YORK, "2026-06-08T18:00"));
    }

    @Test
    void an_extra_day_on_beats_the_holiday_and_off_beats_on() {
        var columbusDay = with(ny(), List.of(), List.of("2026-10-12"));
        var friday = at(NEW_YORK, "2026-10-09T17:00");

        assertThat(due(ny(), friday, 4)).isEqualTo(at(NEW_YORK, "2026-10-13T12:00"));
        assertThat(due(columbusDay, friday, 4)).isEqualTo(at(NEW_YORK, "2026-10-12T12:00"));
        assertThat(due(with(columbusDay, List.of("2026-10-12"), List.of("2026-10-12")), friday, 4))
                .isEqualTo(at(NEW_YORK, "2026-10-13T12:00"));
    }

    @Test
    void time_off_of_a_person_beats_the_extra_day_of_the_calendar() {
        var saturday = with(berlin(), List.of(), List.of("2026-06-06 10:00-14:00"));
        var away = saturday.without(List.of(new TimeOff(LocalDate.parse("2026-06-06"), LocalDate.parse("2026-06-08"))));
        var friday = at(BERLIN, "2026-06-05T16:00");

        assertThat(due(saturday, friday, 2)).isEqualTo(at(BERLIN, "2026-06-06T11:00"));
        assertThat(due(away, friday, 2)).isEqualTo(at(BERLIN, "2026-06-09T10:00"));
    }

    @Test
    void regions_have_their_own_holidays() {
        // Women's Day is a holiday in Berlin only (DE-BE), a Monday in 2027
        var calendar = berlin();
        var elsewhere = new WorkingCalendar("by", BERLIN, calendar.weekly(), "DE-BY", List.of(), List.of());
        var friday = at(BERLIN, "2027-03-05T16:00");

        assertThat(due(calendar, friday, 2)).isEqualTo(at(BERLIN, "2027-03-09T10:00"));
        assertThat(due(elsewhere, friday, 2)).isEqualTo(at(BERLIN, "2027-03-08T10:00"));
    }

    @Test
    void a_holiday_on_a_saturday_that_is_kept_on_friday_makes_the_friday_free() {
        assertThat(due(ny(), at(NEW_YORK, "2026-07-02T17:00"), 2)).isEqualTo(at(NEW_YORK, "2026-07-06T10:00"));
    }

    @Test
    void hours_off_may_cut_a_night_shift_in_two() {
        var calendar = with(nights(), List.of("2026-06-03 23:00-01:00"), List.of());

        assertThat(due(calendar, at(BERLIN, "2026-06-03T22:00"), 2)).isEqualTo(at(BERLIN, "2026-06-04T02:00"));
    }

    @Test
    void zones_with_odd_offsets_and_far_days_are_right() {
        var kathmandu = plain(ZoneId.of("Asia/Kathmandu"), MON_FRI, "09:00-17:00");
        var auckland = plain(ZoneId.of("Pacific/Auckland"), MON_FRI, "09:00-17:00");

        assertThat(due(kathmandu, Instant.parse("2026-06-01T03:15:00Z"), 1)).isEqualTo("2026-06-01T04:15:00Z");
        assertThat(due(auckland, Instant.parse("2026-05-31T21:00:00Z"), 1)).isEqualTo("2026-05-31T22:00:00Z");
    }

    @Test
    void nothing_passes_backwards() {
        var start = at(NEW_YORK, "2026-06-01T10:00");

        assertThat(time.between(ny(), start, start.minusSeconds(3600))).isZero();
        assertThat(time.plus(ny(), start, Duration.ZERO)).isEqualTo(start);
        assertThatThrownBy(() -> time.plus(ny(), start, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Instant due(WorkingCalendar calendar, Instant start, int hours) {
        return time.plus(calendar, start, Duration.ofHours(hours));
    }
}
