package io.handoff.team.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists that governments publish, days on a weekend left out. */
class PublicHolidaysTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "US,     2021, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "US,     2022, 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
        "US,     2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "US-NY,  2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "US-NY,  2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
        "US-WA,  2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 11-11 11-28 11-29 12-25",
        "US-CA,  2030, 01-01 01-21 02-18 04-01 05-27 06-19 07-04 09-02 11-11 11-28 11-29 12-25",
        "JP,     2019, 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-06 07-15 08-12 09-16 09-23 10-14 10-22 11-04",
        "JP,     2020, 01-01 01-13 02-11 02-24 03-20 04-29 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
        "JP,     2021, 01-01 01-11 02-11 02-23 04-29 05-03 05-04 05-05 07-22 07-23 08-09 09-20 09-23 11-03 11-23",
        "JP,     2024, 01-01 01-08 02-12 02-23 03-20 04-29 05-03 05-06 07-15 08-12 09-16 09-23 10-14 11-04",
        "JP,     2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        "JP,     2027, 01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
        "GB-ENG, 2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "GB-ENG, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "GB-ENG, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "GB-ENG, 2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "GB-SCT, 2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "GB-NIR, 2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "DE-BE,  2026, 01-01 04-03 04-06 05-01 05-14 05-25 12-25",
        "DE-BE,  2027, 01-01 03-08 03-26 03-29 05-06 05-17",
        "DE-BY,  2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25",
        "DE-SN,  2026, 01-01 04-03 04-06 05-01 05-14 05-25 11-18 12-25",
        "DE-HH,  2028, 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26",
        "NL,     2026, 01-01 04-06 04-27 05-05 05-14 05-25 12-25",
        "FR,     2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25",
        "AU-NSW, 2026, 01-01 01-26 04-03 04-06 04-27 06-08 10-05 12-25 12-28",
        "AU-VIC, 2026, 01-01 01-26 03-09 04-03 04-06 06-08 09-25 11-03 12-25 12-28",
        "AU-WA,  2026, 01-01 01-26 03-02 04-03 04-06 04-27 06-01 09-28 12-25 12-28",
        "NZ,     2022, 01-03 01-04 02-07 04-15 04-18 04-25 06-06 06-24 09-26 10-24 12-26 12-27",
        "NZ,     2023, 01-02 01-03 02-06 04-07 04-10 04-25 06-05 07-14 10-23 12-25 12-26",
        "CA-ON,  2027, 01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-27 12-28",
        "MX,     2027, 01-01 02-01 03-15 09-16 11-15",
        "SG,     2026, 01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25",
        "HK,     2026, 01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25"
    })
    @DisplayName("M20 Official lists of several years, with substitute days and what is kept in the year before")
    void official_lists(String region, int year, String days) {
        assertThat(weekdays(region, year))
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    @DisplayName("M20 New Year's Day on a Saturday: 31 December is free, and the Saturday itself too")
    void new_year_on_a_saturday() {
        assertThat(PublicHolidays.of("US", 2021))
                .contains(new PublicHoliday(
                        LocalDate.parse("2021-12-31"), "New Year's Day", LocalDate.parse("2022-01-01")));
        assertThat(PublicHolidays.isHoliday("US-NY", LocalDate.parse("2022-01-01")))
                .isTrue();
        assertThat(PublicHolidays.isHoliday("DE-BE", LocalDate.parse("2021-12-31")))
                .isFalse();
    }

    @Test
    @DisplayName("M20 King's Day moves from Sunday to Saturday; the Sunday is no holiday then")
    void moved_within_the_weekend() {
        assertThat(PublicHolidays.isHoliday("NL", LocalDate.parse("2025-04-26")))
                .isTrue();
        assertThat(PublicHolidays.isHoliday("NL", LocalDate.parse("2025-04-27")))
                .isFalse();
    }

    @Test
    @DisplayName("M20 Our own days have names, and a region may be written in small letters")
    void names() {
        assertThat(PublicHolidays.of("jp", 2026))
                .extracting(PublicHoliday::name)
                .contains("Vernal equinox", "Citizens holiday", "Culture Day")
                .doesNotContain("undefined");
        assertThatThrownBy(() -> PublicHolidays.requireKnown("JP-XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JP-XX");
    }

    private static List<LocalDate> weekdays(String region, int year) {
        return PublicHolidays.of(region, year).stream()
                .map(PublicHoliday::day)
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .toList();
    }
}
