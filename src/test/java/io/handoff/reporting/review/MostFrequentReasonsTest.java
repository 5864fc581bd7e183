package io.handoff.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.review.WeekFigures.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MostFrequentReasonsTest {

    private static List<Reason> firstFiveOf(int... counts) {
        var reasons = IntStream.range(0, counts.length)
                .mapToObj(n -> new Reason("R" + n, "Reason " + n, counts[n], null))
                .toList();
        return new WeekFigures("2026-W10", null, "", 0, List.of(), List.of(), reasons, List.of(), List.of())
                .mostFrequentReasons(5);
    }

    @Test
    @DisplayName("K10 All that tie with the fifth are shown")
    void ties_for_the_fifth() {
        assertThat(firstFiveOf(9, 8, 7, 3, 2, 2, 2, 1)).hasSize(7);
        assertThat(firstFiveOf(9, 8, 7, 3, 2, 1)).hasSize(5);
        assertThat(firstFiveOf(9, 9, 9)).hasSize(3);
        assertThat(firstFiveOf(1, 1, 1, 1, 1, 1, 1)).hasSize(7);
    }
}
