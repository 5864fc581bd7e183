package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "yes",
                "Y",
                "on",
                "TRUE",
                "t",
                "x",
                " ja ",
                "oui",
                "s\u00ed",
                "si\u0301",
                "sim",
                "\u200byes",
                "\uff11"
            })
    @DisplayName("M5 yes is told in many words")
    void yes(String told) {
        assertThat(YesNo.read(told)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "N", "off", "false", "F", "nein", "non", "n\u00e3o"})
    @DisplayName("M5 no is told in many words")
    void no(String told) {
        assertThat(YesNo.read(told)).isFalse();
    }

    @Test
    @DisplayName("M5 JSON's booleans and numbers")
    void json() {
        assertThat(YesNo.read(true)).isTrue();
        assertThat(YesNo.read(1)).isTrue();
        assertThat(YesNo.read(new BigDecimal("1.0"))).isTrue();
        assertThat(YesNo.read(0L)).isFalse();
        assertThat(YesNo.read(null)).isNull();
        assertThat(YesNo.read(" ")).isNull();
    }

    @Test
    @DisplayName("M5 what is neither is refused")
    void neither() {
        for (var told : new Object[] {2, -1, "maybe", "10", "yes!", List.of(true), new BigDecimal("1e3000000")}) {
            assertThatThrownBy(() -> YesNo.read(told)).isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> YesNo.read("maybe"))
                .hasMessage("'maybe' is neither yes nor no. Write yes or no, true or false");
    }
}
