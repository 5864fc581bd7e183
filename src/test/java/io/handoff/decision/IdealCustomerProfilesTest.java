package io.handoff.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ops list several ideal customer profiles in {@code lead-fit}. */
class IdealCustomerProfilesTest extends ApiTest {

    private static final String PERIOD = "/api/reports/rules?from=2033-W18&to=2033-W20";

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void two_profiles() {
        at("2033-05-09T10:00");
        deploy(
                "mql-criteria",
                dmn -> dmn.replace("<text>\"DEFAULT\"</text>", "<text>\"ENTERPRISE\",\"SMALL_BUSINESS\"</text>")
                        .replaceAll("(?s)(Rule_LargeCompany_Icp\">\\s*<text>)", "$1\"ENTERPRISE\"")
                        .replaceAll("(?s)(Rule_SmallCompany_Icp\">\\s*<text>)", "$1\"SMALL_BUSINESS\""));
        deploy("lead-routing", dmn -> dmn.replace("<text>industry</text>", "<text>icp</text>"));
    }

    @AfterEach
    void one_profile() {
        deploy("mql-criteria", UnaryOperator.identity());
        deploy("lead-routing", UnaryOperator.identity());
    }

    @Test
    @DisplayName("The best profile counts: why, routing and the rule report name it")
    void best_profile() {
        becomesMql(contact, 5_000);
        becomesMql(contact + "-small", 20);
        becomesMql(contact + "-neither", 200);

        assertThat(profilesOf(contact)).containsExactly("ENTERPRISE", "ENTERPRISE");
        assertThat(profilesOf(contact + "-small")).containsExactly("SMALL_BUSINESS", "SMALL_BUSINESS");
        assertThat(profilesOf(contact + "-neither"))
                .as("of equal ones the first listed")
                .containsExactly("ENTERPRISE", "ENTERPRISE");
        assertThat(fitOf(contact)).as("only the points of its profile").isEqualTo("17");

        var profiles =
                read("revops", PERIOD).expecting(200).body().path("tables").get(2);
        assertThat(profiles.path("table").asString()).isEqualTo("lead-fit");
        assertThat(profiles.path("rules")
                        .valueStream()
                        .map(rule -> rule.path("label").asString() + " "
                                + rule.path("mqls").asInt()))
                .containsExactly("Enterprise 2", "Small business 1");
        var link = profiles.path("rules").get(0).path("link").asString();
        assertThat(link).contains("lead-fit");
    }

    @Test
    void a_preview_names_the_profile() {
        var preview = write(
                        "revops",
                        "/api/routing/preview",
                        Map.of(
                                "contact", Map.of("email", "jo@" + contact + ".io"),
                                "company", Map.of("domain", contact + ".io", "employees", 20),
                                "engagements", List.of(Map.of("kind", "DEMO_REQUEST"))))
                .expecting(200);

        assertThat(preview.text("/decisions/0/inputs/icp")).isEqualTo("SMALL_BUSINESS");
        assertThat(preview.text("/decisions/1/inputs/icp")).isEqualTo("SMALL_BUSINESS");
    }

    private void becomesMql(String person, int employees) {
        event(
                "contact.upserted",
                person,
                Map.of(
                        "email",
                        "jo@" + person + ".io",
                        "company",
                        Map.of("domain", person + ".io", "employees", employees, "country", "US")));
        event("engagement.recorded", person, Map.of("kind", "DEMO_REQUEST"));
    }

    private List<String> profilesOf(String person) {
        var why = read("revops", "/api/contacts/{id}/why", person).expecting(200);
        return List.of("mql-criteria", "lead-routing").stream()
                .map(table -> why.body()
                        .path("decisions")
                        .valueStream()
                        .filter(decision -> decision.path("table").asString().equals(table))
                        .findFirst()
                        .orElseThrow()
                        .at("/inputs/icp")
                        .asString())
                .toList();
    }

    private String fitOf(String person) {
        return read("revops", "/api/contacts/{id}/why", person).text("/decisions/0/inputs/fit");
    }

    private void deploy(String table, UnaryOperator<String> change) {
        try {
            repository
                    .createDeployment()
                    .addString("dmn/" + table + ".dmn", change.apply(Files.readString(Path.of("dmn", table + ".dmn"))))
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
