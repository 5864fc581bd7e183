package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "80|80",
                "-80|-80",
                "\u221280|-80",
                "- 80|-80",
                "+5|5",
                "6,5|6.5",
                "59,6|59.6",
                "0,500|0.500",
                "0.500|0.500",
                ".5|0.5",
                "5.|5",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1.234,567|1234.567",
                "12,34,567|1234567",
                "12,34,567.50|1234567.50",
                "1 234|1234",
                "1\u00a0234,5|1234.5",
                "1\u202f234 567|1234567",
                "1'234.50|1234.50",
                "1234,567|1234.567",
                "12,3456|12.3456",
                "(15)|-15",
                "(1.234,5)|-1234.5",
                "1e2|100",
                "1,5E+3|1500",
                "\uff18\uff10|80",
                "\u0668\u0660|80",
                "\u200b80\ufeff|80",
            })
    @DisplayName("M1 text that is certainly one number is that number")
    void certain(String told, BigDecimal number) {
        assertThat(Numbers.read(told)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7.500 | '7.500' is ambiguous. Write 7500 or 7.5",
                "1,234 | '1,234' is ambiguous. Write 1234 or 1.2340",
                "-1.000| '-1.000' is ambiguous. Write 1000 or 1",
                "(2.250)| '(2.250)' is ambiguous. Write 2250 or 2.25"
            })
    @DisplayName("M1 one sign before three digits is ambiguous, and the sentence says what to write")
    void ambiguous(String told, String sentence) {
        assertThatThrownBy(() -> Numbers.read(told)).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "high",
                "about 80",
                "80 points",
                "65 %",
                "$80",
                "12-20",
                "80-",
                "1.2.3",
                "1,2,3",
                "1.23,456.7",
                "12 34",
                "1 2345",
                "--5",
                "(5",
                "1e",
                "e5",
                "0x10",
                "NaN",
                "Infinity",
                "-",
                ".",
                "1_000",
                "1/2",
                "true"
            })
    @DisplayName("M1 what is not certainly one number is refused with a sentence")
    void refused(String told) {
        assertThatThrownBy(() -> Numbers.read(told)).hasMessage("'%s' is not a number", told);
    }

    @Test
    @DisplayName("M1 a JSON number is what it is")
    void json() {
        assertThat(Numbers.read(7)).isEqualByComparingTo("7");
        assertThat(Numbers.read(new BigDecimal("7.500"))).isEqualByComparingTo("7.5");
        assertThat(Numbers.read(0.1)).isEqualByComparingTo("0.1");
        assertThat(Numbers.read(null)).isNull();
        assertThat(Numbers.read("  ")).isNull();
        assertThatThrownBy(() -> Numbers.read(Double.NaN)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Numbers.read(true)).hasMessage("'true' is not a number");
        assertThatThrownBy(() -> Numbers.read(List.of(1))).hasMessage("must be a single value");
        assertThatThrownBy(() -> Numbers.read(Map.of())).hasMessage("must be a single value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3000000",
                "1e-3000000",
                "9e999999999",
                "1e9999999999",
                "1E2147483647",
                "-1e-2147483647",
                "123456789012345678901234567890123456789012345"
            })
    @Timeout(2)
    @DisplayName("M12 a huge exponent is refused at once, as text and as a JSON number")
    void huge(String told) {
        assertThatThrownBy(() -> Numbers.read(told)).hasMessage("'%s' is too large or has too many digits", told);
        assertThatThrownBy(() -> Scores.read(told)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Amounts.read(told)).isInstanceOf(InvalidValue.class);
        assertThat(HeadCount.of(told)).isEmpty();
        if (!told.equals("1e9999999999")) {
            assertThatThrownBy(() -> Amounts.read(new BigDecimal(told))).isInstanceOf(InvalidValue.class);
            assertThat(HeadCount.of(new BigDecimal(told))).isEmpty();
        }
    }

    @Test
    @Timeout(2)
    @DisplayName("M12 a megabyte of digits is refused at once, and quoted in part")
    void long_text() {
        assertThatThrownBy(() -> Numbers.read("9".repeat(1_000_000)))
                .hasMessageEndingWith("is longer than a number can be")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Property
    @Label("M1 a number as a program of any country writes it is read as that number, or refused as ambiguous")
    void as_programs_write_it(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(3) BigDecimal number,
            @ForAll("countries") Locale country) {
        var format = NumberFormat.getNumberInstance(country);
        format.setMaximumFractionDigits(3);
        var written = format.format(number);
        try {
            assertThat(Numbers.read(written)).isEqualByComparingTo(number);
        } catch (InvalidValue e) {
            assertThat(e).hasMessageContaining("is ambiguous");
        }
    }

    @Provide
    Arbitrary<Locale> countries() {
        return Arbitraries.of(
                Locale.US,
                Locale.UK,
                Locale.GERMANY,
                Locale.FRANCE,
                Locale.ITALY,
                new Locale("de", "CH"),
                new Locale("en", "IN"),
                new Locale("pl", "PL"),
                new Locale("pt", "BR"),
                new Locale("sv", "SE"));
    }

    @Property
    @Label("M1 whatever text of number signs is told, it is one number under every reading, or refused")
    void never_two_numbers(@ForAll("signs") @StringLength(max = 14) String told) {
        try {
            var number = Numbers.read(told);
            if (number != null && told.matches("\\d{1,3}[.,]\\d{3}")) {
                assertThat(told).startsWith("0");
            }
        } catch (InvalidValue refused) {
            assertThat(refused.why()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings().withChars("0123456789.,' -+()eE\u00a0");
    }
}
