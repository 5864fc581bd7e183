package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final TimeLimits LIMITS = new TimeLimits(LocalDate.of(2000, 1, 1));
    private static final Instants.Notation BERLIN = new Instants.Notation(false, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-05-18T10:00:00Z, 2026-05-18T10:00:00Z",
        "2026-05-18T10:00:00.123456789Z, 2026-05-18T10:00:00.123456789Z",
        "2026-05-18T10:00, 2026-05-18T08:00:00Z",
        "2026-05-18 10:00 UTC, 2026-05-18T10:00:00Z",
        "2026-05-18T10:00:00+02:00, 2026-05-18T08:00:00Z",
        "18.05.2026, 2026-05-17T22:00:00Z",
        "'5/18/2026 12:00 PM', 2026-05-18T10:00:00Z",
    })
    void as_they_are_written(String told, Instant at) {
        assertThat(Instants.read(told, BERLIN)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13/13/2026",
                "2026-02-30",
                "2026-05-18T25:00",
                "5/18/2026 13:00 PM",
                "46170",
                "yesterday",
                "18.05.26",
                "2026-05-18T10:00+99:00",
                "#N/A",
                "1.77E+12"
            })
    void what_is_no_date_is_refused(String told) {
        assertThatThrownBy(() -> Instants.read(told, BERLIN)).hasMessageContaining("is no date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1999-12-31T23:59:59.999Z | '1999-12-31T23:59:59.999Z' lies before 2000-01-01. Send when it really"
                        + " happened",
                "1970-01-01T00:00:00Z | '1970-01-01T00:00:00Z' lies before 2000-01-01. Send when it really happened",
                "0001-01-01T00:00:00Z | '0001-01-01T00:00:00Z' lies before 2000-01-01. Send when it really happened",
                "-4800-01-01T00:00:00Z | '-4800-01-01T00:00:00Z' lies before 2000-01-01. Send when it really happened",
                "2026-06-03T00:00:00Z | '2026-06-03T00:00:00Z' lies after tomorrow, 2026-06-02. Send when it really"
                        + " happened",
                "+999999999-12-31T23:59:59Z | '+999999999-12-31T23:59:59Z' lies after tomorrow, 2026-06-02. Send when"
                        + " it really happened",
            })
    @DisplayName("M16 before the floor or after tomorrow nothing happened")
    void outside(Instant at, String sentence) {
        assertThatThrownBy(() -> LIMITS.asOf(NOW).check(at)).hasMessage(sentence);
    }

    @Test
    @DisplayName("M16 from the floor to the end of tomorrow it may have")
    void inside() {
        var floor = Instant.parse("2000-01-01T00:00:00Z");
        var endOfTomorrow = Instant.parse("2026-06-02T23:59:59.999Z");
        assertThat(LIMITS.asOf(NOW).check(floor)).isEqualTo(floor);
        assertThat(LIMITS.asOf(NOW).check(endOfTomorrow)).isEqualTo(endOfTomorrow);
        assertThat(LIMITS.asOf(NOW).check(null)).isNull();
    }

    @Property
    @Label("Whatever text is told, it is a point in time or refused")
    void any(@ForAll String told) {
        try {
            Instants.read(told, BERLIN);
        } catch (InvalidValue refused) {
            assertThat(refused.why()).startsWith("is no date");
        }
    }
}
