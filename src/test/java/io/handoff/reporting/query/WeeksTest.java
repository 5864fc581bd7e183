package io.handoff.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTest {

    @ParameterizedTest
    @CsvSource({
        "2026-W36, 2026-08-31",
        "2026-w36, 2026-08-31",
        "2026-W53, 2026-12-28",
        "2020-W01, 2019-12-30",
        "2026-09-02, 2026-08-31",
        "2027-01-03, 2026-12-28"
    })
    void a_week_is_told_by_its_name_or_by_a_day_of_it(String text, LocalDate monday) {
        assertThat(Weeks.parse(text)).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-W36", "2026-09-06, 2026-W36", "2027-01-03, 2026-W53", "2019-12-30, 2020-W01"})
    void every_day_of_a_week_gives_its_name(LocalDate day, String name) {
        assertThat(Weeks.name(day)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2025-W53", "2026-W00", "2026-W1", "2026-W36-1", "W36", "yesterday", "26-W01"})
    void there_is_no_such_week(String text) {
        assertThatThrownBy(() -> Weeks.parse(text)).isInstanceOf(BadReportQuery.class);
    }

    @Test
    void the_label_of_a_period_has_the_year_once_unless_there_are_two() {
        assertThat(Weeks.label(LocalDate.parse("2026-08-31"))).isEqualTo("31 Aug – 6 Sep");
        assertThat(Weeks.label(LocalDate.parse("2026-08-31"), LocalDate.parse("2026-10-11")))
                .isEqualTo("31 Aug – 11 Oct 2026");
        assertThat(Weeks.label(LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-03")))
                .isEqualTo("28 Dec 2026 – 3 Jan 2027");
    }
}
