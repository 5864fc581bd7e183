package io.handoff.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "Email,Last Name\njos\u00e9@acme.example,M\u00fcller \u20ac\n";

    @Test
    void every_usual_encoding_reads_the_same() {
        var files = List.of(
                TEXT.getBytes(UTF_8),
                marked(TEXT.getBytes(UTF_8), 0xEF, 0xBB, 0xBF),
                TEXT.getBytes(WINDOWS),
                TEXT.getBytes(UTF_16LE),
                TEXT.getBytes(UTF_16BE),
                marked(TEXT.getBytes(UTF_16LE), 0xFF, 0xFE),
                marked(TEXT.getBytes(UTF_16BE), 0xFE, 0xFF));

        assertThat(files).allSatisfy(bytes -> {
            var file = CsvFile.of(bytes);
            assertThat(file.header()).containsExactly("Email", "Last Name");
            assertThat(file.lines())
                    .containsExactly(new CsvFile.Line(2, List.of("jos\u00e9@acme.example", "M\u00fcller \u20ac")));
        });
        assertThat(CsvFile.of(TEXT.getBytes(WINDOWS)).charset()).isEqualTo("windows-1252");
    }

    @Test
    void what_is_no_text_in_a_known_encoding_is_refused_instead_of_guessed() {
        refused(new byte[] {'E', 'm', 'a', 'i', 'l', '\n', (byte) 0x81, (byte) 0x8D}, "UTF-8, UTF-16 or Windows-1252");
        refused(new byte[] {'E', 0, 1, 2, 3, 4, 5}, "UTF-8, UTF-16 or Windows-1252");
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "Excel workbook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Email,Name\na@b.example,\"Doe, Jane\"'               | ','",
                "'Email;Name\na@b.example;Doe, Jane'                   | ';'",
                "'\"Name; first, last, nick\";Email\nDoe, Jane;a@b.example' | ';'",
                "'sep=;\nEmail;Name\na@b.example;Doe'                  | ';'",
                "'Email\na@b.example'                                  | ','"
            })
    void the_delimiter_is_found(String text, char delimiter) {
        var file = CsvFile.of(text.getBytes(UTF_8));
        assertThat(file.delimiter()).isEqualTo(delimiter);
        assertThat(file.header()).contains("Email");
        assertThat(file.lines()).hasSize(1);
    }

    @Test
    void a_tab_is_a_delimiter_too() {
        assertThat(CsvFile.of("Email\tName\na@b.example\tDoe".getBytes(UTF_8)).header())
                .containsExactly("Email", "Name");
    }

    @Test
    void a_line_is_known_by_where_it_begins_also_below_a_cell_with_line_breaks() {
        var text = "Email,Notes\r\na@b.example,\"one\r\ntwo, \"\"three\"\"\"\r\n\r\nc@d.example,\r\n";

        assertThat(CsvFile.of(text.getBytes(UTF_8)).lines())
                .containsExactly(
                        new CsvFile.Line(2, List.of("a@b.example", "one\r\ntwo, \"three\"")),
                        new CsvFile.Line(5, List.of("c@d.example", "")));
    }

    @Test
    void columns_have_names_of_their_own() {
        assertThat(CsvFile.of("Email,,Email,Email\na,b,c,d".getBytes(UTF_8)).header())
                .containsExactly("Email", "Column 2", "Email (2)", "Email (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n"})
    void an_empty_file_is_refused(String text) {
        refused(text.getBytes(UTF_8), "empty");
    }

    @Test
    void a_file_without_a_header_is_refused() {
        refused("jane@acme.example,Jane\njoe@acme.example,Joe".getBytes(UTF_8), "header");
    }

    @Test
    @DisplayName("M2 a quote that never closes is refused with the line where it opens")
    void an_unclosed_quote() {
        refused(
                "Email,Company\na@b.example,\"Acme\nc@d.example,Bob Ltd\n".getBytes(UTF_8),
                "opens a cell in line 2 never");
        refused(
                "Email,Notes\na@b.example,\"two\r\nlines\"\r\nc@d.example,\"called\r\ne@f.example,x".getBytes(UTF_8),
                "opens a cell in line 4 never closes");
        refused("Email;\"Notes\na@b.example;x".getBytes(UTF_8), "in line 1 never closes");
        refused("Email,Notes\na@b.example,\"she said \"\"no\"\"\nc@d.example,x".getBytes(UTF_8), "in line 2 never");
    }

    @Test
    @DisplayName("M2 a quote within a cell opens nothing")
    void a_quote_within_a_cell() {
        assertThat(CsvFile.of("Email,Size\na@b.example,19\" screen\nc@d.example,21\" screen\n".getBytes(UTF_8))
                        .lines())
                .extracting(line -> line.cells().get(1))
                .containsExactly("19\" screen", "21\" screen");
    }

    @Test
    @DisplayName("M31 notes above the header, as LinkedIn writes them, are no header")
    void notes_above_the_header() {
        var text = "Notes:\n\"When exporting your connections, some addresses are missing, see x@y.example.\"\n\n"
                + "First Name,Last Name,URL,Email Address\nAnn,Lee,https://l.example/ann,a@b.example\n";

        var file = CsvFile.of(text.getBytes(UTF_8));
        assertThat(file.header()).containsExactly("First Name", "Last Name", "URL", "Email Address");
        assertThat(file.lines()).extracting(CsvFile.Line::number).containsExactly(5);
        assertThat(CsvFile.of(text.replace(',', ';').getBytes(UTF_8)).delimiter())
                .isEqualTo(';');
    }

    @Test
    @DisplayName("M31 the title and copyright below a Salesforce report are no contacts")
    void the_end_of_a_salesforce_report() {
        var text = "\"Lead ID\",\"Email\"\n\"00Q1\",\"a@b.example\"\n\n\"Leads of May\"\n"
                + "\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n"
                + "\"Confidential Information - Do Not Distribute\"\n\"Generated By:  Ann Lee  5/18/2026 10:00 AM\"\n";

        assertThat(CsvFile.of(text.getBytes(UTF_8)).lines()).hasSize(1);
        assertThat(CsvFile.of("Email,Name\na@b.example,Ann\nb@b.example\n".getBytes(UTF_8))
                        .lines())
                .as("a short line of another file is a line")
                .hasSize(2);
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> CsvFile.of(bytes))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(why);
    }

    private static byte[] marked(byte[] bytes, int... mark) {
        var file = new ByteArrayOutputStream();
        for (int one : mark) {
            file.write(one);
        }
        file.writeBytes(bytes);
        return file.toByteArray();
    }
}
