package io.handoff.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " Ann |Ann",
                "Ann\u00a0Lee\u2003|Ann Lee",
                "Ann  \t Lee|Ann Lee",
                "\u200bAnn\ufeff|Ann",
                "A\u00adnn|Ann",
                "\u202eAnn\u202c|Ann",
                "A\u200dnn|Ann",
                "Rene\u0301|Ren\u00e9",
                "\u3164Ann|Ann",
                "A\ud800nn|Ann",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645|\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
            })
    @DisplayName("M9 a name has one normal form; joiners stay where a script needs them")
    void names(String told, String normal) {
        assertThat(PlainText.line(told)).isEqualTo(normal);
    }

    @Test
    @DisplayName("M9 what nobody sees is nothing")
    void nothing() {
        assertThat(PlainText.line("\u200b \u00a0\ufeff\u2800")).isNull();
        assertThat(PlainText.lines(" \n\u200b")).isNull();
        assertThat(PlainText.line(null)).isNull();
    }

    @Test
    void a_note_keeps_its_line_breaks() {
        assertThat(PlainText.lines("\n one\u200b\r\ntwo \n")).isEqualTo("one\r\ntwo");
    }

    @Test
    void numbers_told_for_text_are_written_plainly() {
        assertThat(PlainText.line(new BigDecimal("12345.0"))).isEqualTo("12345");
        assertThat(PlainText.line(12345L)).isEqualTo("12345");
        assertThat(PlainText.line(new BigDecimal("1e3000000"))).isEqualTo("1E+3000000");
    }

    @Property
    @Label("M9 the normal form of a normal form is itself")
    void twice(@ForAll String told) {
        var once = PlainText.line(told);
        assertThat(PlainText.line(once)).isEqualTo(once);
    }

    @Property
    @Label("M9 an invisible character anywhere in an address changes nothing")
    void invisible(@ForAll("invisibles") String invisible, @ForAll("addresses") String address) {
        var middle = address.length() / 2;
        var told = invisible + address.substring(0, middle) + invisible + address.substring(middle) + invisible;
        assertThat(EmailAddress.read(told)).isEqualTo(address);
    }

    @Provide
    Arbitrary<String> invisibles() {
        return Arbitraries.of(
                "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u202a", "\u061c", "\u0000",
                "\ufe0f");
    }

    @Provide
    Arbitrary<String> addresses() {
        var local = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("0123456789+_")
                .ofMinLength(1)
                .ofMaxLength(20);
        return local.map(name -> name + "@acme.example");
    }
}
