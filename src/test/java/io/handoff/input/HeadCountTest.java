package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nov-50|11",
                "nov 50|11",
                "10-Jan|1",
                "01-Oct|1",
                "2-Oct|2",
                "Feb-10|2",
                "10. Jan|1",
                "Okt-50|10",
                "501-1K|501",
                "501-1k employees|501",
                "1e3|1000",
                "1.5E+3|1500",
                "1K-5K|1000",
                "1-5k|1000",
                "5K-10K employees|5000",
                "500-1M|500",
                "10,001+|10001",
                "10,001+ employees|10001",
                "11-50 employees|11",
                "0-1 employees|0",
                "2\u201310|2",
                "51 to 200|51",
                "between 50 and 100|50",
                "200 or more|200",
                "ca. 50|50",
                "<= 10|1",
                "at most 10|1",
                "1.234.567|1234567",
                "12 FTE|12",
                "250 Mitarbeiter|250",
                "\u200b51-200|51",
                "1\u202f200|1200"
            })
    @DisplayName("M13 sizes as spreadsheets and LinkedIn write and spoil them")
    void sure(String told, int employees) {
        assertThat(HeadCount.of(told)).contains(employees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01",
                "01.10.2026",
                "1950-11-01 00:00:00",
                "10/1/2026",
                "Nov 1950",
                "founded 1998, 20 staff",
                "tier 2",
                "B2B",
                "-5",
                "12 34",
                "200-51",
                "1.2.3",
                "50%",
                "$50M",
                "#N/A",
                "3.01546E+11",
                "12:30",
                "1e3000000"
            })
    @DisplayName("M13 what is not sure is unknown, never another size")
    void unsure(String told) {
        assertThat(HeadCount.of(told)).isEmpty();
    }

    @Test
    @DisplayName("M13 M12 numbers: whole people, from none to a hundred million")
    void numbers() {
        assertThat(HeadCount.of(250)).contains(250);
        assertThat(HeadCount.of(12.6)).contains(13);
        assertThat(HeadCount.of(new BigDecimal("1e8"))).contains(100_000_000);
        assertThat(HeadCount.of(new BigDecimal("1e8").add(BigDecimal.ONE))).isEmpty();
        assertThat(HeadCount.of(-1)).isEmpty();
        assertThat(HeadCount.read(" ")).isNull();
    }

    @Property
    @Label("M13 a range that a spreadsheet made a date of is its lower end")
    void dates(@ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 99) int other) {
        var name = java.time.Month.of(month).getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.US);
        assertThat(HeadCount.of(name + "-" + other)).contains(Math.min(month, other));
        assertThat(HeadCount.of(other + "-" + name)).contains(Math.min(month, other));
    }

    @Property
    @Label("M13 of a range it is the lower end, however it is written")
    void ranges(@ForAll @IntRange(max = 999_999) int one, @ForAll @IntRange(max = 999_999) int other) {
        var low = Math.min(one, other);
        var high = Math.max(one, other);
        assertThat(HeadCount.of("%d-%d".formatted(low, high))).contains(low);
        assertThat(HeadCount.of(String.format(java.util.Locale.US, "%,d - %,d employees", low, high)))
                .contains(low);
        assertThat(HeadCount.of(String.format(java.util.Locale.GERMANY, "%,d bis %,d", low, high)))
                .contains(low);
    }

    @Property
    @Label("M13 whatever is told, it is a possible number of people or none")
    void any(@ForAll String told) {
        HeadCount.of(told + "1").ifPresent(count -> assertThat(count).isBetween(0, 100_000_000));
    }
}
