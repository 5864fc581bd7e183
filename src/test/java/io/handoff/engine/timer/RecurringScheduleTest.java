package io.handoff.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurringScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        // a Sunday, and the last moment before
        "2026-05-24T12:00:00Z, 2026-05-25T11:00:00Z",
        "2026-05-25T10:59:59Z, 2026-05-25T11:00:00Z",
        // the moment itself: a week later, never twice
        "2026-05-25T11:00:00Z, 2026-06-01T11:00:00Z",
        "2026-05-26T03:00:00Z, 2026-06-01T11:00:00Z",
        // already Monday in UTC, still Sunday in New York
        "2026-05-25T02:00:00Z, 2026-05-25T11:00:00Z"
    })
    void monday_morning_comes_once_a_week_in_the_company_s_zone(Instant now, Instant next) {
        assertThat(next("weekly MON 07:00", now, NEW_YORK)).isEqualTo(next);
    }

    @Test
    @DisplayName("K1 Weeks of 167 and of 169 hours: seven in the morning stays seven in the morning")
    void changes_of_the_clock_do_not_move_it() {
        assertThat(next("weekly MON 07:00", Instant.parse("2026-03-23T06:00:00Z"), BERLIN))
                .isEqualTo("2026-03-30T05:00:00Z");
        assertThat(next("weekly MON 07:00", Instant.parse("2026-10-19T05:00:00Z"), BERLIN))
                .isEqualTo("2026-10-26T06:00:00Z");
    }

    @Test
    void a_time_that_summer_time_skips_comes_an_hour_later() {
        assertThat(next("weekly SUN 02:30", Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void every_day_is_a_rhythm_too() {
        assertThat(next("daily 03:30", Instant.parse("2026-05-25T01:30:00Z"), BERLIN))
                .isEqualTo("2026-05-26T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly 07:00",
                "weekly MO 07:00",
                "weekly MON 7:00",
                "daily 24:00",
                "daily MON 07:00",
                "R/PT1H",
                ""
            })
    void what_it_does_not_know_is_left_to_the_engine(String text) {
        assertThat(RecurringSchedule.parse(text)).isEmpty();
    }

    private static Instant next(String text, Instant after, ZoneId zone) {
        return RecurringSchedule.parse(text).orElseThrow().next(after, zone);
    }
}
