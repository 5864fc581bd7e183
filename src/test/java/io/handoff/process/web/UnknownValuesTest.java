package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What other systems call our codes, in the running application. */
class UnknownValuesTest extends ApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPUTER_SOFTWARE|SOFTWARE",
                "INFORMATION_TECHNOLOGY_AND_SERVICES|SOFTWARE",
                "BANKING|FINANCIAL_SERVICES",
                "HOSPITAL_HEALTH_CARE|HEALTHCARE",
                "Hospital & Health Care|HEALTHCARE",
                "HIGHER_EDUCATION|EDUCATION",
                "Software|SOFTWARE"
            })
    @DisplayName("M15 HubSpot's industries reach the rows of the tables")
    void industries(String told, String code) {
        var asked = Map.of(
                "contact",
                        Map.of(
                                "email",
                                "jo@" + contact + ".io",
                                "seniority",
                                "executive",
                                "department",
                                "human_resources"),
                "company", Map.of("domain", contact + ".io", "employees", 30, "industry", told),
                "engagements", List.of(Map.of("kind", "DEMO_REQUEST")));

        var preview = write("revops", "/api/routing/preview", asked).expecting(200);

        assertThat(preview.text("/decisions/0/inputs/industry")).isEqualTo(code);
        assertThat(preview.text("/decisions/0/inputs/seniority")).isEqualTo("C_LEVEL");
        assertThat(preview.text("/decisions/0/inputs/department")).isEqualTo("HR");
        assertThat(preview.text("/decisions/1/inputs/industry")).isEqualTo(code);
        assertThat(preview.text("/decisions/3/inputs/industry")).isEqualTo(code);
    }

    @Test
    @DisplayName("M15 M14 a value that no table has in its list is counted and shown to operations")
    void unknown_values() {
        for (var person : List.of(contact, contact + "-2")) {
            event(
                    "contact.upserted",
                    person,
                    Map.of(
                            "seniority",
                            "Grand vizier",
                            "department",
                            "sales",
                            "country",
                            "Wonderland",
                            "company",
                            Map.of("name", "Company of " + person, "industry", "Basket weaving")));
        }
        event(
                "contact.upserted",
                contact + "-3",
                Map.of(
                        "seniority",
                        "vp",
                        "country",
                        "Korea, Republic of",
                        "company",
                        Map.of("name", "B", "industry", "BANKING")));

        assertThat(found("industry", "Basket weaving")).hasValueSatisfying(value -> {
            assertThat(value.path("contacts").asInt()).isEqualTo(2);
            assertThat(value.path("tables").toString()).isEqualTo("[\"ae-routing\",\"lead-fit\",\"lead-routing\"]");
            assertThat(value.path("sentence").asString())
                    .isEqualTo(
                            "No list of ae-routing, lead-fit, lead-routing has it: such contacts meet only the rows for"
                                    + " anything else. Add it to a row of the table \"industries\".");
        });
        assertThat(found("seniority", "Grand vizier"))
                .hasValueSatisfying(
                        value -> assertThat(value.path("tables").toString()).isEqualTo("[\"lead-fit\"]"));
        assertThat(found("country", "Wonderland")).isPresent();
        for (var known : List.of("vp", "sales", "BANKING", "Korea, Republic of")) {
            assertThat(all()).noneMatch(value -> value.path("value").asString().equals(known));
        }
        read("sdr1", "/api/unknown-values").expecting(403);
    }

    private Optional<JsonNode> found(String field, String value) {
        return all().stream()
                .filter(one -> one.path("field").asString().equals(field)
                        && one.path("value").asString().equals(value))
                .findFirst();
    }

    private List<JsonNode> all() {
        var answer = read("revops", "/api/unknown-values").expecting(200);
        return StreamSupport.stream(answer.body().spliterator(), false).toList();
    }
}
