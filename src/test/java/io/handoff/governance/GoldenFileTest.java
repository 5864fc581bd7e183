package io.handoff.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenFileTest {

    private static final String SMALL = """
            contacts:
              - name: One
                contact: {email: a@somewhere.example, country: US}
                company: {employees: 20}
                facts: {competitor: true}
                engagements: [DEMO_REQUEST, {kind: EMAIL_CLICK, daysAgo: 3}]
                expect: {verdict: MQL, respondWithin: PT4H}
            """;

    @Test
    void reads_a_contact_with_its_expected_results() {
        var contact = read(SMALL).get(0);

        assertThat(contact.name()).isEqualTo("One");
        assertThat(contact.prospect().facts()).isEqualTo(Map.of("competitor", true));
        assertThat(contact.prospect().did())
                .extracting(did -> did.kind() + " " + did.at())
                .containsExactly("DEMO_REQUEST 2026-05-22T10:00:00Z", "EMAIL_CLICK 2026-05-19T10:00:00Z");
        assertThat(contact.expected())
                .isEqualTo(Map.of(Expectation.VERDICT, "MQL", Expectation.RESPOND_WITHIN, "PT4H"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts: {competitor: true} | name: Two                           | line 5: "name" is given twice
            country: US               | country: US, country: CH            | line 3: "country" is given twice
            employees: 20             | employees: 2, employees: 3          | line 4: "employees" is given twice
            competitor: true          | competitor: true, competitor: false | line 5: "competitor" is given twice
            daysAgo: 3                | daysAgo: 3, daysAgo: 4              | line 6: "daysAgo" is given twice
            verdict: MQL              | verdict: MQL, verdict: MQL          | line 7: "verdict" is given twice
            daysAgo: 3                | since: 3                            | line 6: An engagement knows no "since", only daysAgo, kind
            {competitor: true}        | competitor                          | line 5: this should be a map of names and values
            [DEMO_REQUEST,            | DEMO_REQUEST #                      | line 6: engagements should be a list
            {verdict: MQL,            | MQL #                               | line 7: expect should be a map of aeTeam, dataGap
            verdict: MQL              | verdict: [MQL]                      | line 7: verdict should be a text
            """)
    void a_mistake_is_told_with_its_line(String right, String wrong, String expected) {
        assertThat(SMALL).contains(right);

        assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
                .isInstanceOf(GoldenContactsRefused.class)
                .hasMessageContaining("own.yaml")
                .hasMessageContaining(expected);
    }

    private static List<GoldenContact> read(String text) {
        return GoldenFile.read("own.yaml", text, Instant.parse("2026-05-22T10:00:00Z"));
    }
}
