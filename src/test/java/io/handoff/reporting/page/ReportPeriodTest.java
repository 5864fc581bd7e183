package io.handoff.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "2026-09-06, '', 2026-W25, 2026-W36",
        "2026-09-07, '', 2026-W26, 2026-W37",
        "2026-09-07, this-week, 2026-W37, 2026-W37",
        "2026-09-07, last-week, 2026-W36, 2026-W36",
        // 2026 has 53 weeks, and its last one ends in January
        "2027-01-03, this-week, 2026-W53, 2026-W53",
        "2027-01-04, last-week, 2026-W53, 2026-W53",
        "2027-01-04, 4-weeks, 2026-W51, 2027-W01",
        "2026-12-31, 52-weeks, 2026-W02, 2026-W53"
    })
    void a_period_is_counted_back_from_the_running_iso_week(LocalDate today, String id, String from, String to) {
        assertThat(ReportPeriod.choices(today))
                .filteredOn(period -> period.id().equals(id))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.from()).isEqualTo(from);
                    assertThat(period.to()).isEqualTo(to);
                });
    }
}
