package io.handoff.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void what_is_left_over_goes_to_the_largest_remainders() {
        assertThat(LargestRemainder.of(List.of(10.4, 3.9, 0.7), 15)).containsExactly(10, 4, 1);
        assertThat(LargestRemainder.of(List.of(2.5, 2.5), 5)).containsExactly(3, 2);
        assertThat(LargestRemainder.of(List.of(), 0)).isEmpty();
    }

    @Property
    void the_shares_add_up_to_the_whole_and_none_is_more_than_a_point_off(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 200) Double> parts) {
        var whole =
                (int) Math.round(parts.stream().mapToDouble(Double::doubleValue).sum());

        var shares = LargestRemainder.of(parts, whole);

        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(shares.get(i).doubleValue()).isBetween(parts.get(i) - 1, parts.get(i) + 1);
        }
    }
}
