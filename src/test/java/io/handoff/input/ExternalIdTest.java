package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.01546E+11", "3,01546E+11", "3E+11", "3.01546e11", "-3.0E+11", "\u200b3.01546E+11"})
    @DisplayName("M3 an id in scientific notation is refused with a sentence")
    void scientific(String told) {
        assertThatThrownBy(() -> ExternalId.read(told)).hasMessageContaining("is a number in scientific notation");
    }

    @Property
    @Label("M3 whatever long number a spreadsheet shortens, it is refused")
    void shortened(@ForAll @DoubleRange(min = 1e10, max = 1e20) double id) {
        assertThatThrownBy(() -> ExternalId.read("%.5E".formatted(id))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ExternalId.read(new BigDecimal("%.5E".formatted(id))))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#VALUE!",
                "#NAME?",
                "########",
                "null",
                "NULL",
                "undefined",
                "NaN",
                "n/a",
                "[object Object]",
                "{{contact.id}}",
                "${id}",
                "*|UNIQID|*"
            })
    @DisplayName("M3 what many records have in place of an id names nobody")
    void placeholders(String told) {
        assertThatThrownBy(() -> ExternalId.read(told)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "' 301546000000 ', 301546000000",
        "003E000001AbCdE, 003E000001AbCdE",
        "12E5, 12E5",
        "1e10, 1e10",
        "3f2e+8, 3f2e+8",
        "'a\u200bb', ab",
        "email-0af3, email-0af3",
        "urn:li:person/7, urn:li:person/7"
    })
    @DisplayName("M3 other ids stay as they are, without what nobody sees")
    void kept(String told, String id) {
        assertThat(ExternalId.read(told)).isEqualTo(id);
    }

    @Test
    void a_json_number_is_written_out() {
        assertThat(ExternalId.read(301546000000L)).isEqualTo("301546000000");
        assertThat(ExternalId.read(new BigDecimal("301546000000.0"))).isEqualTo("301546000000");
    }

    @Test
    void a_list_of_ids_has_no_blanks_and_repetitions() {
        assertThat(ExternalId.readAll(Arrays.asList("b", null, " ", 1, "b\u00a0")))
                .containsExactly("b", "1");
        assertThat(ExternalId.readAll(null)).isEmpty();
        assertThatThrownBy(() -> ExternalId.readAll("c")).hasMessage("must be a list of ids");
        assertThatThrownBy(() -> ExternalId.readAll(List.of(Map.of()))).hasMessage("must be a single value");
        assertThatThrownBy(() -> ExternalId.read("x".repeat(256)))
                .hasMessageEndingWith("is longer than 255 characters");
    }
}
