package io.handoff.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1 555 0100",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=1\n2",
                "'=1",
                "''+1",
                "'quoted'",
                "plain",
                "a=b",
                "'",
                ""
            })
    void a_text_is_never_a_formula_and_is_read_back_as_it_was(String text) {
        var cell = written(text);

        assertThat(cell).doesNotStartWith("=").doesNotMatch("(?s)[=+@\t\r-].*");
        assertThat(SpreadsheetCsv.textOf(cell)).isEqualTo(text);
    }

    @Test
    void numbers_and_missing_values_are_written_as_they_are() {
        assertThat(SpreadsheetCsv.of("number", "none").row(-5, null)).hasToString("number,none\r\n-5,\r\n");
    }

    @Test
    void cells_with_delimiters_quotes_and_line_breaks_are_quoted() {
        assertThat(new SpreadsheetCsv(';').row("a;b", "say \"yes\"", "two\nlines", "a,b"))
                .hasToString("\"a;b\";\"say \"\"yes\"\"\";\"two\nlines\";a,b\r\n");
    }

    /** The single cell, without the quotes of CSV. */
    private static String written(String text) {
        var line = new SpreadsheetCsv(',').row(text).toString();
        var cell = line.substring(0, line.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
