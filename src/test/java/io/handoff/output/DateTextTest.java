package io.handoff.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateTextTest {

    private static final Instant AT = Instant.parse("2026-05-22T21:30:00Z");

    @Test
    void a_time_names_its_zone() {
        assertThat(DateText.dayAndTime(AT, ZoneId.of("America/New_York"))).isEqualTo("Fri 22 May, 17:30 EDT");
        assertThat(DateText.dayAndTime(AT, ZoneId.of("Asia/Tokyo"))).isEqualTo("Sat 23 May, 06:30 JST");
        assertThat(DateText.time(AT, ZoneId.of("America/New_York"))).isEqualTo("17:30 EDT");
    }

    @Test
    void a_day_is_written_with_what_the_reader_needs() {
        var day = LocalDate.parse("2026-05-02");
        assertThat(DateText.date(day)).isEqualTo("2 May 2026");
        assertThat(DateText.day(day)).isEqualTo("Sat 2 May");
        assertThat(DateText.fullDay(day)).isEqualTo("Saturday 2 May");
        assertThat(DateText.dayOfMonth(day)).isEqualTo("2 May");
    }
}
