package io.handoff.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.team.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking what would happen. */
class RoutingPreviewTest extends ApiTest {

    private static final String PREVIEW = "/api/routing/preview";
    private static final List<Map<String, String>> DEMO = List.of(Map.of("kind", "demo_request"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Teams teams;

    @Test
    void somebody_who_asks_for_a_demo_is_routed_to_a_team_a_person_and_a_due_time() {
        var preview = preview(Map.of(
                "contact", Map.of("email", "jo@" + contact + ".io", "jobTitle", "VP Sales"),
                "company", Map.of("domain", contact + ".io", "employees", "51-200", "country", "UK"),
                "engagements", DEMO));

        assertThat(preview.text("/verdict")).isEqualTo("MQL");
        assertThat(preview.text("/mqlType")).isEqualTo("DEMO_REQUEST");
        assertThat(preview.text("/reasonCode")).isEqualTo("DEMO_REQUESTED");
        assertThat(preview.text("/team")).isEqualTo("sdr-inbound");
        assertThat(preview.text("/strategy")).isEqualTo("ROUND_ROBIN");
        assertThat(preview.text("/owner/id")).startsWith("sdr");
        assertThat(preview.text("/owner/team")).isEqualTo("sdr-inbound");
        assertThat(preview.text("/runnerUp/id")).startsWith("sdr").isNotEqualTo(preview.text("/owner/id"));
        assertThat(preview.text("/sla/respondWithin")).isEqualTo("PT4H");
        assertThat(preview.text("/sla/respondBy")).isGreaterThan("2026-05-18T14:00:00Z");
        assertThat(preview.text("/sla/reassignAt")).isGreaterThan(preview.text("/sla/respondBy"));
        assertThat(preview.text("/sla/opsReviewAt")).isGreaterThan(preview.text("/sla/reassignAt"));
        assertThat(preview.text("/sla/calendar")).isEqualTo("OWNER");
        assertThat(preview.text("/aeTeam")).isEqualTo("ae-mid-market");
        assertThat(preview.body().path("decisions").findValuesAsString("table"))
                .containsExactly("mql-criteria", "lead-routing", "sla-policy", "ae-routing");
        assertThat(preview.text("/decisions/1/inputs/employees")).isEqualTo("51");
        assertThat(preview.text("/decisions/1/inputs/country")).isEqualTo("GB");
        assertThat(preview.text("/decisions/1/ruleId")).isEqualTo("Rule_MidMarket");
        assertThat(preview.text("/text"))
                .startsWith("Would be an MQL: Asked for a demo")
                .contains("Team SDR-Inbound: The everyday lead.", "First response due ")
                .containsPattern("First response due \\w{3} \\d+ May, \\d\\d:\\d\\d [A-Z]{3,4}\\.$");
    }

    @Test
    @DisplayName("M34 Who is next is answered for the strategy that the team's routing rules use")
    void who_is_next_by_the_strategy_of_the_rules() {
        var next = read("manager", "/api/teams/{id}/next", "sdr-inbound");

        assertThat(next.text("/strategy")).isEqualTo("ROUND_ROBIN");
        assertThat(next.body().path("rules").toString())
                .contains("Rule_MidMarket")
                .doesNotContain("Rule_EnterpriseDemo");
        assertThat(next.body().path("reps").size()).isGreaterThan(1);
        assertThat(next.text("/otherwise/0/strategy")).isEqualTo("LEAST_LOADED");
        assertThat(next.body().at("/otherwise/0/rules").toString()).isEqualTo("[\"Rule_EnterpriseDemo\"]");
        assertThat(next.text("/otherwise/0/repId")).startsWith("sdr");
        var asked = read("manager", "/api/teams/{id}/next?strategy=LEAST_LOADED", "sdr-inbound");
        assertThat(asked.text("/strategy")).isEqualTo("LEAST_LOADED");
        assertThat(asked.text("/repId")).isEqualTo(next.text("/otherwise/0/repId"));
        assertThat(read("manager", "/api/teams/{id}/next", "nowhere").status()).isEqualTo(404);
    }

    @Test
    void what_it_says_is_what_happens() {
        known();
        at("2026-05-18T11:00");
        var engagements = Map.<String, Object>of(
                "contact", Map.of("email", "mia@" + contact + ".io", "jobTitle", "Head of Sales"), "engagements", DEMO);
        var preview = preview(engagements);

        var real = mql();
        assertThat(real.text("/owner/id")).isEqualTo(preview.text("/owner/id"));
        assertThat(real.text("/mql/respondBy")).isEqualTo(preview.text("/sla/respondBy"));
        assertThat(real.text("/mql/score")).isEqualTo(preview.text("/score"));
        var why = read("manager", "/api/contacts/{id}/why", contact);
        for (int i = 0; i < 3; i++) {
            for (var part : List.of("table", "version", "ruleId", "reasonCode", "inputs", "outputs", "text")) {
                assertThat(why.body().at("/decisions/" + i + "/" + part))
                        .as(part)
                        .isEqualTo(preview.body().at("/decisions/" + i + "/" + part));
            }
        }
    }

    @Test
    void a_contact_we_know_is_looked_at_as_it_is() {
        known();
        event("engagement.recorded", Map.of("kind", "WEBINAR_ATTENDED"));

        var preview = preview(Map.of("contactId", contact));
        assertThat(preview.text("/contactId")).isEqualTo(contact);
        assertThat(preview.text("/verdict")).isEqualTo("NOT_YET");
        assertThat(preview.text("/nearest/sentence")).startsWith("Nearest rule 'Score reached': score ");
        assertThat(preview.text("/text")).startsWith("Would not be an MQL: ").contains("Nearest rule");
        assertThat(preview.body().has("team")).isFalse();
        assertThat(preview.body().path("decisions")).hasSize(1);
    }

    @Test
    @DisplayName("D24 own staff would be disqualified before any score")
    void own_staff() {
        var preview = preview(Map.of("contact", Map.of("email", "boss@acme.example"), "engagements", DEMO));

        assertThat(preview.text("/verdict")).isEqualTo("DISQUALIFIED");
        assertThat(preview.text("/reasonCode")).isEqualTo("OWN_STAFF");
        assertThat(preview.text("/nearest/misses/0/input")).isEqualTo("exclusion");
    }

    @Test
    void the_moment_counts_for_the_due_time_and_for_what_was_done_until_then() {
        var told = new HashMap<String, Object>(Map.of(
                "contact", Map.of("email", "jo@" + contact + ".io"),
                "at", "2026-05-22T21:30:00Z",
                "engagements", List.of(Map.of("kind", "DEMO_REQUEST", "time", "2026-05-22T21:30:00Z"))));
        // Friday evening in New York: nobody works before Monday, wherever the owner is
        assertThat(preview(told).text("/sla/respondBy")).isGreaterThan("2026-05-25T05:00:00Z");

        told.put("engagements", List.of(Map.of("kind", "DEMO_REQUEST", "time", "2026-05-22T21:30:01Z")));
        assertThat(preview(told).text("/verdict")).isEqualTo("NOT_YET");
    }

    @Test
    @DisplayName("D20 D14 an open deal goes to its seller, a named account to its owner; neither takes a turn")
    void accounts_have_owners() {
        var crown = preview(Map.of(
                "company",
                Map.of("name", "Crown", "abmTier", "1", "employees", 80, "ownerEmail", "sdr5@acme.example"),
                "engagements",
                DEMO));
        assertThat(crown.text("/strategy")).isEqualTo("ACCOUNT_OWNER");
        assertThat(crown.text("/owner/id")).isEqualTo("sdr5");
        assertThat(crown.text("/owner/assignedBy")).isEqualTo("ACCOUNT_OWNER");
        assertThat(crown.text("/runnerUp/id")).isNotNull().isNotEqualTo("sdr5");
        assertThat(crown.text("/decisions/1/alsoMatched/0/ruleId")).isEqualTo("Rule_MidMarket");

        known();
        event(
                "deal.created",
                "deal-" + contact,
                Map.of("contactIds", List.of(contact), "amount", 900, "currency", "USD", "by", "ae3@acme.example"));
        var colleague = preview(Map.of("contact", Map.of("email", "ben@" + contact + ".io"), "engagements", DEMO));
        assertThat(colleague.text("/decisions/1/reasonCode")).isEqualTo("OPEN_OPPORTUNITY");
        assertThat(colleague.text("/owner/id")).isEqualTo("ae3");
    }

    @Test
    @DisplayName("D1 where nobody can take it, the preview says what would be done and why")
    void nobody_is_there() {
        var far = preview(Map.of(
                "contact",
                Map.of("email", "jo@" + contact + ".io"),
                "engagements",
                DEMO,
                "at",
                "2026-05-18T14:00:00Z"));
        assertThat(far.body().has("whenNobody")).isFalse();

        var everybody = List.of("sdr1", "sdr2", "sdr3", "sdr4", "sdr5", "sdr6");
        everybody.forEach(rep -> teams.setPaused(rep, true));
        try {
            var nobody = preview(Map.of("contact", Map.of("email", "jo@" + contact + ".io"), "engagements", DEMO));
            assertThat(nobody.body().has("owner")).isFalse();
            assertThat(nobody.text("/whenNobody/policy")).isEqualTo("HOLD");
            assertThat(nobody.text("/whenNobody/reasons/sdr1")).isEqualTo("is paused");
            assertThat(nobody.text("/text"))
                    .contains(
                            "No rep can take it: it would wait",
                            "Nobody of SDR-Inbound can take it: Sam Carter is paused");
            assertThat(nobody.text("/sla/respondBy")).isNotNull();

            assertThat(ifNobodyCan("OVERFLOW", "sdr-outbound", null))
                    .contains(
                            "No rep can take it, also none of SDR-Outbound, the overflow team of SDR-Inbound: it would wait",
                            "Nobody of SDR-Outbound can take it: Olivia Hart is paused");
            assertThat(ifNobodyCan("NAMED", null, "sdr5"))
                    .contains("No rep can take it, also not Olivia Hart, the fallback rep of SDR-Inbound: it would");
        } finally {
            jdbc.sql("update team set when_nobody = 'HOLD', overflow_to = null, fallback_rep = null")
                    .update();
            everybody.forEach(rep -> teams.setPaused(rep, false));
        }
    }

    private String ifNobodyCan(String policy, String overflowTo, String fallbackRep) {
        jdbc.sql("update team set when_nobody = ?, overflow_to = ?, fallback_rep = ? where id = 'sdr-inbound'")
                .params(policy, overflowTo, fallbackRep)
                .update();
        var nobody = preview(Map.of("contact", Map.of("email", "jo@" + contact + ".io"), "engagements", DEMO));
        assertThat(nobody.text("/whenNobody/policy")).isEqualTo(policy);
        return nobody.text("/text");
    }

    @Test
    void nothing_is_written_by_asking() {
        mql();
        var before = rowsOfAllTables();

        preview(Map.of("contactId", contact));
        preview(Map.of(
                "contact", Map.of("email", "new@" + contact + ".io"),
                "company", Map.of("domain", contact + ".io", "employees", 5000),
                "engagements", DEMO));
        preview(Map.of("contact", Map.of("email", "jo@elsewhere.io"), "engagements", DEMO));

        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void asking_takes_no_turn() {
        var ask = Map.<String, Object>of("contact", Map.of("email", "jo@" + contact + ".io"), "engagements", DEMO);

        var owners = IntStream.range(0, 5)
                .mapToObj(i -> preview(ask).text("/owner/id"))
                .distinct();
        assertThat(owners).hasSize(1);
    }

    @Test
    void a_question_that_is_none_is_refused_with_a_sentence() {
        assertThat(refused(Map.of())).startsWith("Say whom you mean");
        assertThat(refused(Map.of("contactId", "c", "contact", Map.of()))).contains("not for both");
        assertThat(refused(Map.of("contact", Map.of("externalScore", "high"))))
                .isEqualTo("externalScore 'high' is not a number");
        write("manager", PREVIEW, Map.of("contactId", "nobody")).expecting(404);
        write("manager", PREVIEW, Map.of("engagements", List.of(Map.of("kind", " "))))
                .expecting(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "marketing", "revops", "admin"})
    void who_plans_may_ask(String login) {
        write(login, PREVIEW, Map.of("engagements", List.of())).expecting(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdr1", "ae1", "integration"})
    void who_works_leads_may_not(String login) {
        write(login, PREVIEW, Map.of("engagements", List.of())).expecting(403);
    }

    private Answer preview(Map<String, ?> asked) {
        return write("manager", PREVIEW, asked).expecting(200);
    }

    private String refused(Map<String, ?> asked) {
        return write("manager", PREVIEW, asked).expecting(422).text("/detail");
    }

    /** Engine and ours. */
    private Map<String, Long> rowsOfAllTables() {
        var tables = jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        var rows = new TreeMap<String, Long>();
        tables.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from \"" + table + "\"")
                        .query(Long.class)
                        .single()));
        assertThat(rows).hasSizeGreaterThan(50);
        return rows;
    }
}
