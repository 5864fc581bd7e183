package io.handoff.governance;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped golden contacts on the shipped tables, and a company's own file. */
class GoldenContactsTest extends ApiTest {

    private static final String GOLDEN = "/api/routing/golden";

    private static Path file() {
        return Path.of(OWN_GOLDEN_CONTACTS);
    }

    @Test
    void the_shipped_contacts_all_go_the_way_that_was_agreed() throws IOException {
        Files.copy(Path.of("src/main/resources/golden-contacts.yaml"), file(), REPLACE_EXISTING);

        var report = write("revops", GOLDEN, Map.of()).expecting(200);

        assertThat(report.body().path("results"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(result -> assertThat(result.path("differences"))
                        .as(result.path("name").asString())
                        .isEmpty());
        assertThat(report.text("/red")).isEqualTo("0");
        assertThat(report.body().path("green").asInt())
                .isEqualTo(report.body().path("results").size());
    }

    @Test
    void a_red_one_is_named_with_the_rule_that_answered_otherwise() throws IOException {
        Files.writeString(file(), """
                contacts:
                  - name: Should be outbound
                    contact: {email: a@somewhere.example}
                    company: {employees: 20}
                    engagements: [DEMO_REQUEST]
                    expect: {verdict: MQL, team: sdr-outbound, respondWithin: PT2H}
                  - name: Should be no MQL
                    engagements: [{kind: EMAIL_CLICK, daysAgo: 3}]
                    expect: {verdict: MQL, team: sdr-inbound}
                """);

        var report = write("manager", GOLDEN, Map.of()).expecting(200);

        assertThat(report.text("/green")).isEqualTo("0");
        assertThat(report.text("/red")).isEqualTo("2");
        assertThat(report.text("/results/0/name")).isEqualTo("Should be outbound");
        assertThat(report.text("/results/0/differences/0/what")).isEqualTo("team");
        assertThat(report.text("/results/0/differences/0/expected")).isEqualTo("sdr-outbound");
        assertThat(report.text("/results/0/differences/0/actual")).isEqualTo("sdr-inbound");
        assertThat(report.text("/results/0/differences/0/ruleId")).isEqualTo("Rule_SmallBusiness");
        assertThat(report.text("/results/0/differences/1/actual")).isEqualTo("PT4H");
        assertThat(report.text("/results/1/differences/0/actual")).isEqualTo("NOT_YET");
        assertThat(report.body().at("/results/1/differences/1").has("actual")).isFalse();
    }

    @Test
    void mistakes_are_told_with_their_lines() throws IOException {
        Files.writeString(file(), """
                contacts:
                  - name: One
                    contact: {externalScore: high}
                    engagements: [DEMO_REQUEST, {kind: EMAIL_CLICK, daysAgo: soon}]
                    expect: {verdict: MQL, team: sdr-inbound, respondWithin: 4 hours}
                  - name: One
                    colour: red
                    expect: {verdikt: MQL}
                """);

        assertThat(refused())
                .contains("line 2: externalScore 'high' is not a number")
                .contains("line 4: an engagement is a kind")
                .contains("line 5: respondWithin should be a duration such as PT4H or P1D, not \"4 hours\"")
                .contains("line 7: A golden contact knows no \"colour\"")
                .contains("line 8: expect knows no \"verdikt\", only aeTeam")
                .contains("line 6: the name \"One\" is used twice");

        Files.writeString(file(), "contacts: [");
        assertThat(refused()).contains("line 1: this is not YAML");
        Files.writeString(file(), "");
        assertThat(refused()).contains("line 1: there is no contact in it");
        Files.delete(file());
        assertThat(refused()).endsWith("cannot be read.");
    }

    @Test
    void who_works_leads_does_not_check_tables() {
        write("sdr1", GOLDEN, Map.of()).expecting(403);
    }

    private String refused() {
        return write("revops", GOLDEN, Map.of()).expecting(422).text("/detail");
    }
}
