package io.handoff.intake.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.handoff.input.TimeLimits.TimeWindow;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.apply.ContactMatcher;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.FileLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {

    private static final TimeWindow TIMES =
            new TimeWindow(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 6, 2), "tomorrow, ");

    private static final List<String> HEADER = List.of(
            "Email",
            "First name",
            "Employees",
            "Country",
            "Unsubscribed",
            "Recent conversion",
            "Recent conversion date",
            "Last modified date");

    @Test
    void a_line_is_told_like_an_event() {
        var row = read("jane@acme.example", "Jane", "51-200", "UK", "no", "", "", "2026-05-01");

        assertThat(row.problems()).isEmpty();
        assertThat(row.data())
                .isEqualTo(Map.of(
                        "email",
                        "jane@acme.example",
                        "firstName",
                        "Jane",
                        "country",
                        "UK",
                        "company",
                        Map.of("employees", "51-200")));
        assertThat(row.modifiedAt()).isEqualTo("2026-05-01T00:00:00Z");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_by_column_and_value() {
        var row = read("jane(at)acme", "", "many", "", "perhaps", "Demo", "13/13/2026", "");

        assertThat(row.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("Email", "Unsubscribed", "Recent conversion date");
        assertThat(row.problems())
                .filteredOn(problem -> problem.column().equals("Email"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(7);
                    assertThat(problem.value()).isEqualTo("jane(at)acme");
                });
    }

    @Test
    void nobody_and_too_many_cells_are_problems_of_the_line() {
        assertThat(read("", "Jane").problems().get(0).problem()).startsWith("Neither an email address nor");
        assertThat(read("a@b.example", "", "", "", "", "", "", "", "x")
                        .problems()
                        .get(0)
                        .problem())
                .startsWith("The line has 9 cells, the header has 8");
    }

    @Test
    @DisplayName("M10 surplus empty cells are nothing")
    void surplus_empty_cells() {
        assertThat(read("a@b.example", "Ann", "", "", "", "", "", "", "", " ").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("M2 a cell of many lines, of other people's lines, or of more than 32 KB is an error of its line")
    @MethodSource("spoiledCells")
    void a_spoiled_cell(String column, String cell, String how) {
        var cells = new ArrayList<>(Collections.nCopies(HEADER.size() + 1, ""));
        cells.set(0, "a@b.example");
        cells.set(column.equals("Notes") ? HEADER.size() : HEADER.indexOf(column), cell);
        var header = new ArrayList<>(HEADER);
        header.add("Notes");

        var row = RowReader.read(new FileLayout(header, ',', mapping()), TIMES, new Line(7, cells));
        assertThat(row.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.value()).hasSizeLessThanOrEqualTo(200);
            assertThat(problem.problem()).hasSizeLessThan(600);
        });
        assertThat(row.problems())
                .anySatisfy(problem -> assertThat(problem.problem()).startsWith("The cell " + how));
    }

    static Stream<Arguments> spoiledCells() {
        var other = "b@b.example,Bob,,,,,,,";
        return Stream.of(
                arguments("First name", "1\n2\n3\n4\n5", "has 4 line breaks"),
                arguments("Notes", "x\n".repeat(12) + "x", "has 12 line breaks"),
                arguments("Notes", "Acme\n" + other + "\nc@c.example", "has another line of the file in it"),
                arguments("First name", "Acme\n" + other, "has another line of the file in it"),
                arguments("Notes", "x".repeat(33 * 1024), "is larger than 32 KB"),
                arguments("First name", "x".repeat(33 * 1024), "is larger than 32 KB"));
    }

    @Test
    void a_note_or_an_address_of_some_lines_is_none_of_our_business() {
        var header = List.of("Email", "First name", "Notes");
        var row = RowReader.read(
                new FileLayout(header, ',', ColumnMapping.guessed(header, false)),
                TIMES,
                new Line(7, List.of("a@b.example", "Ann\nB.", "called\ntwice,\nwrote to c@d.example\nand\nwaits")));
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void an_empty_cell_keeps_what_is_known_unless_it_is_to_clear_it() {
        assertThat(read("a@b.example", "").data()).doesNotContainKey("firstName");

        var clearing = mapping().reading(true, false, "UTC");
        assertThat(RowReader.read(
                                new FileLayout(HEADER, ',', clearing),
                                TIMES,
                                new Line(7, List.of("a@b.example", "", "5")))
                        .data())
                .containsEntry("firstName", null)
                .containsEntry("country", null);
    }

    @Test
    void a_conversion_without_a_date_is_noted_and_not_taken() {
        var row = read("a@b.example", "", "", "", "", "Request a demo", "", "");
        assertThat(row.engagements()).isEmpty();
        assertThat(row.notes()).singleElement().asString().contains("has no date");
    }

    @ParameterizedTest
    @CsvSource({
        "Demo: Request a demo form, DEMO_REQUEST",
        "Contact us, CONTACT_SALES",
        "Start your free trial, TRIAL_START",
        "Spring webinar 2026, WEBINAR_ATTENDED",
        "E-book: pipelines, CONTENT_DOWNLOAD",
        "Democracy report, CONTENT_DOWNLOAD",
        "PRICING_PAGE_VIEW, PRICING_PAGE_VIEW"
    })
    void a_conversion_is_a_kind_of_engagement(String told, String kind) {
        assertThat(Conversions.kindOf(told)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-18, false, 2026-05-18T00:00:00Z",
        "2026-05-18T10:00:00Z, false, 2026-05-18T10:00:00Z",
        "2026-05-18 10:00:00.0, false, 2026-05-18T10:00:00Z",
        "2026-05-18T10:00:00+0200, false, 2026-05-18T08:00:00Z",
        "5/4/2026 1:05 PM, false, 2026-05-04T13:05:00Z",
        "5/4/2026 12:05 AM, false, 2026-05-04T00:05:00Z",
        "5/4/2026 13:05, true, 2026-04-05T13:05:00Z",
        "5.4.2026, false, 2026-04-05T00:00:00Z",
        "1779098400000, false, 2026-05-18T10:00:00Z"
    })
    void dates_as_spreadsheets_write_them(String text, boolean dayFirst, Instant at) {
        assertThat(Dates.read(text, mapping().reading(false, dayFirst, "UTC"))).isEqualTo(at);
    }

    @Test
    void a_day_after_the_twelfth_tells_the_order_of_the_whole_file() {
        assertThat(Dates.areDayFirst(List.of(List.of("5/4/2026"), List.of("25/4/2026"))))
                .isTrue();
        assertThat(Dates.areDayFirst(List.of(List.of("5/4/2026"), List.of("4/25/2026"))))
                .isFalse();
    }

    @Test
    void times_without_a_zone_are_of_the_zone_of_the_file() {
        assertThat(Dates.read("2026-05-18 10:00", mapping().reading(false, false, "Europe/Berlin")))
                .isEqualTo("2026-05-18T08:00:00Z");
    }

    @Test
    void an_id_made_from_an_address_is_the_same_for_every_spelling_and_tells_nothing() {
        assertThat(ContactMatcher.madeFrom(" Jane@Acme.example"))
                .isEqualTo(ContactMatcher.madeFrom("jane@acme.example"))
                .doesNotContain("jane");
    }

    private static RowValues read(String... cells) {
        return RowReader.read(new FileLayout(HEADER, ',', mapping()), TIMES, new Line(7, List.of(cells)));
    }

    private static ColumnMapping mapping() {
        return ColumnMapping.guessed(HEADER, false);
    }
}
