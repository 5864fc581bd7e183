package io.handoff.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why a lead is what it is, in words and by the tables. */
class WhyApiTest extends ApiTest {

    private Answer why() {
        return read("sdr1", "/api/contacts/{id}/why", contact).expecting(200);
    }

    private Answer contactNow() {
        return read("sdr1", "/api/contacts/{id}", contact).expecting(200);
    }

    private static List<String> all(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(entry -> entry.path(field).asString())
                .toList();
    }

    @Test
    void a_lead_nobody_looked_at_says_so() {
        known();

        assertThat(contactNow().text("/stage")).isEqualTo("LEAD");
        assertThat(why().text("/text")).startsWith("Not an MQL: not evaluated yet");
        assertThat(why().body().path("decisions")).isEmpty();
    }

    @Test
    void why_of_a_lead_that_is_no_mql_is_the_latest_look() {
        known();
        event("engagement.recorded", Map.of("kind", "CONTENT_DOWNLOAD"));
        at("2026-05-18T11:00");
        event("engagement.recorded", Map.of("kind", "WEBINAR_ATTENDED"));

        var why = why();
        assertThat(why.body().path("decisions")).hasSize(1);
        assertThat(why.text("/decisions/0/table")).isEqualTo("mql-criteria");
        assertThat(why.text("/decisions/0/version")).isEqualTo("1");
        assertThat(why.text("/decisions/0/ruleId")).isEqualTo("Rule_ScoreTooLow");
        assertThat(why.text("/decisions/0/reasonCode")).isEqualTo("SCORE_TOO_LOW");
        assertThat(why.text("/decisions/0/outputs/verdict")).isEqualTo("NOT_YET");
        assertThat(why.text("/decisions/0/decidedAt")).isEqualTo("2026-05-18T15:00:00Z");
        assertThat(why.text("/text"))
                .startsWith("Not an MQL: Everybody else stays with marketing")
                .contains("Score 45 (fit 20, engagement 25).")
                .contains("Nearest rule 'Score reached': score 45, needs ≥ 60.");
        assertThat(why.text("/nearest/ruleId")).isEqualTo("Rule_ScoreReached");
        assertThat(why.text("/nearest/misses/0/input")).isEqualTo("score");
        assertThat(why.text("/nearest/misses/0/actual")).isEqualTo("45");
        assertThat(why.text("/nearest/misses/0/needs")).isEqualTo("≥ 60");
        assertThat(why.body().has("owner")).isFalse();
    }

    @Test
    void why_of_an_mql_names_each_table_the_owner_and_the_due_time() {
        mql();

        var why = why();
        assertThat(all(why.body().path("decisions"), "table"))
                .containsExactly("mql-criteria", "lead-routing", "sla-policy");
        assertThat(why.text("/decisions/0/ruleId")).isEqualTo("Rule_DemoRequested");
        assertThat(why.body().at("/decisions/0/inputs/demoRequested").asBoolean())
                .isTrue();
        assertThat(why.text("/decisions/1/outputs/team")).isEqualTo("sdr-inbound");
        assertThat(why.text("/owner/why")).contains("round robin");
        assertThat(why.text("/respondBy")).isEqualTo(contactNow().text("/mql/respondBy"));
        assertThat(why.text("/text"))
                .startsWith("An MQL (pass 1): Asked for a demo")
                .contains(
                        "Team SDR-Inbound: The everyday lead",
                        "Owner " + why.text("/owner/name"),
                        "First response due ");
    }

    @Test
    @DisplayName("D14 A named account in a territory: the account comes first, why names the row that lost")
    void why_names_the_rule_that_matched_too() {
        event(
                "contact.upserted",
                Map.of(
                        "email",
                        "mia@" + contact + ".io",
                        "company",
                        Map.of("domain", contact + ".io", "employees", 120, "country", "UK", "abmTier", "Tier 1")));
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        var why = why();
        assertThat(why.body().has("nearest")).isFalse();
        assertThat(why.text("/decisions/1/reasonCode")).isEqualTo("NAMED_ACCOUNT_NO_OWNER");
        assertThat(why.text("/decisions/1/alsoMatched/0/ruleId")).isEqualTo("Rule_MidMarket");
        assertThat(why.text("/decisions/1/alsoMatched/0/outputs/team")).isEqualTo("sdr-inbound");
        assertThat(why.text("/text")).contains("(Also matched: Mid market, for SDR-Inbound.)");
    }

    @Test
    @DisplayName(
            "D20 A company with an open deal: the seller has the new lead, marked as expansion, and no turn is taken")
    void an_open_opportunity_goes_to_its_account_executive() {
        mql();
        event(
                "deal.created",
                "deal-" + contact,
                Map.of("contactIds", List.of(contact), "amount", 900, "currency", "USD", "by", "ae3@acme.example"));
        var domain = contact + ".io";
        contact = contact + "-2";
        event("contact.upserted", Map.of("email", "ben@" + domain));
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        var why = why();
        assertThat(why.text("/owner/id")).isEqualTo("ae3");
        assertThat(why.text("/owner/why")).isEqualTo("Owner of the account.");
        assertThat(why.text("/decisions/1/reasonCode")).isEqualTo("OPEN_OPPORTUNITY");
        assertThat(why.text("/text")).contains("Expansion: a deal is open at this company.");
        var view = read("sdr1", "/api/mqls/{id}", why.text("/mql/id")).expecting(200);
        assertThat(view.body().path("expansion").asBoolean()).isTrue();
        assertThat(view.body().has("dataGap")).isFalse();
    }

    @Test
    @DisplayName("D15 Without size and country there is a team all the same, and the gap is listed")
    void a_gap_in_the_data_is_shown_and_never_unassigned() {
        event("contact.upserted", Map.of("email", "who@" + contact + ".io", "country", "Atlantis"));
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        var why = why();
        assertThat(why.text("/owner/team")).isEqualTo("sdr-inbound");
        assertThat(why.text("/text")).contains("Gap in the data: company size and country unknown.");
        var gaps =
                read("revops", "/api/mqls?dataGap=true").expecting(200).body().path("content");
        assertThat(all(gaps, "contactId")).contains(contact);
        assertThat(all(gaps, "dataGap")).doesNotContain("");
        assertThat(all(read("revops", "/api/mqls?dataGap=false").body().path("content"), "contactId"))
                .doesNotContain(contact);
    }

    @Test
    void why_names_the_other_company_that_the_address_speaks_for() {
        event("contact.upserted", contact + "-b", Map.of("company", Map.of("domain", contact + ".io", "name", "Beta")));
        event(
                "contact.upserted",
                Map.of(
                        "email",
                        "mia@" + contact + ".io",
                        "company",
                        Map.of("domain", "other-" + contact + ".io", "name", "Acme", "employees", 80)));
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        assertThat(why().text("/text")).contains("Company Acme (by its data); its email's domain belongs to Beta.");
    }

    @Test
    @DisplayName(
            "G10 The score of an MQL that waits with sales falls under the threshold: it stays an MQL and is shown as cooling")
    void a_score_that_fell_is_shown_as_cooling() {
        known();
        for (var kind : List.of("CONTENT_DOWNLOAD", "WEBINAR_ATTENDED", "WEBINAR_ATTENDED", "CONTENT_DOWNLOAD")) {
            event("engagement.recorded", Map.of("kind", kind));
        }
        assertThat(why().text("/stage")).isEqualTo("MQL");
        assertThat(why().body().has("cooling")).isFalse();

        at("2026-07-20T10:00");
        var why = why();
        assertThat(why.text("/stage")).isEqualTo("MQL");
        assertThat(why.body().at("/cooling/scoreThen").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(why.body().at("/cooling/scoreNow").asInt()).isLessThan(60);
        assertThat(why.text("/text")).contains("Cooling: score ");
    }

    @Test
    void a_demo_request_does_not_cool() {
        mql();
        at("2026-07-20T10:00");
        assertThat(why().body().has("cooling")).isFalse();
    }
}
