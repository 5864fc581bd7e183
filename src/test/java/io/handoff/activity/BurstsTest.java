package io.handoff.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BurstsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Bursts bursts = new Bursts(new ActivitySettings(10, Duration.ofMinutes(2), false));

    @Test
    @DisplayName("B15 forty calls of a second within two minutes are one burst")
    void forty_calls_in_two_minutes() {
        var found = bursts.in("a", every(3, 40));

        assertThat(found).containsExactly(new Burst("a", NOON, NOON.plusSeconds(117), 40));
    }

    @Test
    @DisplayName("B15 ten in two minutes are hard work, eleven are not; at the edge they still count")
    void ten_are_allowed() {
        assertThat(bursts.in("a", every(12, 10))).isEmpty();
        assertThat(bursts.in("a", every(12, 11))).hasSize(1);
        assertThat(bursts.in("a", every(13, 11))).isEmpty();
    }

    @Test
    void a_long_burst_is_one_and_two_apart_are_two() {
        assertThat(bursts.in("a", every(5, 200)))
                .hasSize(1)
                .first()
                .extracting(Burst::count)
                .isEqualTo(200);

        var twice = new ArrayList<>(every(1, 11));
        every(1, 12).forEach(at -> twice.add(at.plus(Duration.ofHours(1))));
        assertThat(bursts.in("a", twice)).extracting(Burst::count).containsExactly(11, 12);
    }

    @Test
    void nothing_is_no_burst() {
        assertThat(bursts.in("a", List.of())).isEmpty();
    }

    private static List<Instant> every(int seconds, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> NOON.plusSeconds((long) i * seconds))
                .toList();
    }
}
