package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000|12000.00",
                "12.000,50|12000.50",
                "12,000.5|12000.50",
                "1e4|10000.00",
                "0|0.00",
                "99999999999999999|99999999999999999.00"
            })
    @DisplayName("M1 an amount is read to the cent")
    void read(String told, BigDecimal amount) {
        assertThat(Amounts.read(told)).isEqualTo(amount);
    }

    @Test
    @DisplayName("M1 an amount is neither negative nor beyond what is stored, and never guessed")
    void refused() {
        assertThatThrownBy(() -> Amounts.read("-1")).hasMessage("'-1' does not lie between 0 and 99999999999999999");
        assertThatThrownBy(() -> Amounts.read("(15)")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Amounts.read("100000000000000000")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Amounts.read("7.500")).hasMessageContaining("is ambiguous");
        assertThatThrownBy(() -> Amounts.read("12000 USD")).hasMessageContaining("is not a number");
        assertThat(Amounts.read(new BigDecimal("7.500"))).isEqualTo("7.50");
        assertThat(Amounts.read("")).isNull();
    }

    @Test
    void a_currency_is_a_code_of_iso_4217() {
        assertThat(Amounts.currency(" usd\u200b")).isEqualTo("USD");
        assertThat(Amounts.currency(null)).isNull();
        assertThatThrownBy(() -> Amounts.currency("$"))
                .hasMessage("'$' is not a currency: write the code of ISO 4217, such as USD");
    }

    @Property
    @Label("M1 every amount fits numeric(19, 2), or is refused")
    void fits(@ForAll BigDecimal told) {
        try {
            assertThat(Amounts.read(told).precision()).isLessThanOrEqualTo(19);
        } catch (InvalidValue refused) {
            assertThat(refused.why()).isNotBlank();
        }
    }
}
