package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    @DisplayName("M1 a score may be negative and have decimals, and is never rounded up")
    void read() {
        assertThat(Scores.read("-80")).isEqualTo("-80");
        assertThat(Scores.read("59,6")).isEqualTo("59.6");
        assertThat(Scores.read("59.99999")).isEqualTo("59.9999");
        assertThat(Scores.read("1e2")).isEqualTo("100");
        assertThat(Scores.read(" ")).isNull();
        assertThatThrownBy(() -> Scores.read("1e9")).hasMessage("'1e9' does not lie between -999999999 and 999999999");
    }
}
