package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.process.web.RejectionBursts.Burst;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RejectionBurstsTest {

    private static final Instant AT = Instant.parse("2026-03-02T22:55:00Z");

    private final RejectionBursts bursts = new RejectionBursts(null, new RepFlagSettings(12, Duration.ofMinutes(1)));

    private static List<Instant> every(int seconds, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> AT.plusSeconds((long) n * seconds))
                .toList();
    }

    @Test
    @DisplayName("G6 Twelve rejections in less than a minute are a burst; eleven, or twelve in a minute, are none")
    void twelve_in_a_minute() {
        assertThat(bursts.in(every(5, 12))).containsExactly(new Burst(AT, AT.plusSeconds(55), 12));
        assertThat(bursts.in(every(5, 11))).isEmpty();
        assertThat(bursts.in(every(6, 12))).isEmpty();
    }

    @Test
    @DisplayName("G6 All at once, as in bulk, is one burst; a long one is one, too")
    void one_burst() {
        assertThat(bursts.in(every(0, 30))).containsExactly(new Burst(AT, AT, 30));
        assertThat(bursts.in(every(4, 60))).containsExactly(new Burst(AT, AT.plusSeconds(236), 60));
    }

    @Test
    void two_bursts_are_two() {
        var later = every(2, 12).stream().map(at -> at.plusSeconds(3_600));

        assertThat(bursts.in(Stream.concat(every(2, 13).stream(), later).toList()))
                .extracting(Burst::count)
                .containsExactly(13, 12);
    }
}
