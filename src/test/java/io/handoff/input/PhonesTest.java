package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "+49 30 901820|-|+4930901820",
                "+49 (0)30 901820|-|+4930901820",
                "0049 30 901820|-|+4930901820",
                "0049 30 901820|US|+4930901820",
                "00 49 30 901820|DE|+4930901820",
                "030 901820|DE|+4930901820",
                "030/901820|DE|+4930901820",
                "49 30 901820|DE|+4930901820",
                "(212) 736-5000|US|+12127365000",
                "1-212-736-5000|US|+12127365000",
                "212.736.5000 x5|US|+12127365000 ext. 5",
                "+44 20 7946 0018|DE|+442079460018",
                "020 7946 0018|GB|+442079460018",
                "\u202d+49 30 901820\u202c|-|+4930901820"
            })
    @DisplayName("M35 a certain number is kept in E.164, by the country it belongs to")
    void certain(String told, String country, String e164) {
        assertThat(Phones.e164(Phones.read(told), country)).contains(e164);
        assertThat(Phones.isE164(e164)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "030 901820|-",
                "030 901820|US",
                "12|DE",
                "call me|US",
                "n/a|-",
                "+999 123456|-",
                "+1 555 0199|US",
                "030 901820 / 0171 1234567|DE",
                "030 901820|XX"
            })
    @DisplayName("M35 a number that is not certain is none")
    void uncertain(String told, String country) {
        assertThat(Phones.e164(told, country)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.91701E+11", "4,91701E+11", "4.9E11"})
    @DisplayName("M3 a phone number in scientific notation is refused with a sentence")
    void scientific(String told) {
        assertThatThrownBy(() -> Phones.read(told)).hasMessageContaining("is a number in scientific notation");
    }

    @Test
    void nothing_is_no_number_and_no_error() {
        assertThat(Phones.read(" \u200b")).isNull();
        assertThat(Phones.read(493090182L)).isEqualTo("493090182");
        assertThatThrownBy(() -> Phones.read("1".repeat(256))).isInstanceOf(InvalidValue.class);
    }
}
