package io.handoff.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"09:00-18:00", "22:00-06:00", "18:00-24:00", "00:00-24:00", "12:30-12:15"})
    void reads_and_writes_hours_as_on_a_door(String text) {
        assertThat(TimeRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"09:00", "9-18", "09:00-09:00", "25:00-26:00", "09:60-10:00", "24:00-06:00", "", "nine-five"})
    void refuses_what_no_door_would_say(String text) {
        assertThatThrownBy(() -> TimeRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-24..2026-12-31", "2026-12-24 13:00-24:00"})
    void reads_and_writes_special_days(String text) {
        assertThat(SpecialDays.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "24.12.2026", "2026-12-31..2026-12-24", "2026-12-24 noon"})
    void refuses_days_that_are_none(String text) {
        assertThatThrownBy(() -> SpecialDays.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A20 A calendar without working time is refused")
    void a_calendar_needs_working_time() {
        assertThatThrownBy(() -> calendar(Map.of(), null, List.of()))
                .hasMessageContaining("no working time")
                .hasMessageContaining("\"c\"");
        assertThatThrownBy(() -> calendar(Map.of(DayOfWeek.MONDAY, List.of()), null, List.of()))
                .hasMessageContaining("no working time");
    }

    @Test
    void unknown_regions_are_refused() {
        var week = Map.of(DayOfWeek.MONDAY, List.of(TimeRange.parse("09:00-17:00")));

        assertThat(calendar(week, "US-NY", List.of()).holidays()).isEqualTo("US-NY");
        assertThatThrownBy(() -> calendar(week, "US-XX", List.of())).hasMessageContaining("\"US-XX\"");
        assertThatThrownBy(() -> calendar(week, "Narnia", List.of())).hasMessageContaining("\"Narnia\"");
    }

    @Test
    void an_extra_day_on_a_free_weekday_must_say_its_hours() {
        var week = Map.of(DayOfWeek.MONDAY, List.of(TimeRange.parse("09:00-17:00")));

        assertThatThrownBy(() -> calendar(week, null, List.of(SpecialDays.parse("2026-06-07"))))
                .hasMessageContaining("2026-06-07 09:00-13:00");
        calendar(week, null, List.of(SpecialDays.parse("2026-06-08"), SpecialDays.parse("2026-06-07 10:00-12:00")));
    }

    private static WorkingCalendar calendar(
            Map<DayOfWeek, List<TimeRange>> week, String holidays, List<SpecialDays> on) {
        return new WorkingCalendar("c", ZoneId.of("UTC"), week, holidays, List.of(), on);
    }
}
