package io.handoff.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContactsApiTest extends ApiTest {

    private Answer contactNow() {
        return read("sdr1", "/api/contacts/{id}", contact).expecting(200);
    }

    private Answer why() {
        return read("sdr1", "/api/contacts/{id}/why", contact).expecting(200);
    }

    private static List<String> all(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(entry -> entry.path(field).asString())
                .toList();
    }

    @Test
    void an_mql_shows_its_stage_owner_and_due_time_and_nothing_private() {
        var mql = mql();

        assertThat(mql.text("/stage")).isEqualTo("MQL");
        assertThat(mql.text("/name")).isEqualTo("Mia Stone");
        assertThat(mql.text("/company/name")).isEqualTo("Globex");
        assertThat(mql.text("/owner/id")).startsWith("sdr");
        assertThat(mql.text("/owner/team")).isEqualTo("sdr-inbound");
        assertThat(mql.text("/mql/type")).isEqualTo("DEMO_REQUEST");
        assertThat(mql.text("/mql/pass")).isEqualTo("1");
        assertThat(mql.text("/mql/status")).isEqualTo("OPEN");
        assertThat(mql.text("/mql/mqlAt")).isEqualTo("2026-05-18T14:00:00Z");
        assertThat(mql.text("/mql/respondBy")).isNotNull().endsWith("Z");
        assertThat(mql.body().path("implied").asBoolean()).isFalse();
        assertThat(mql.body().toString()).doesNotContain("@", "Head of Sales");
    }

    @Test
    void the_timeline_tells_everything_in_words_the_latest_first() {
        var owner = mql().text("/owner/id");
        at("2026-05-18T10:30");
        event("activity.logged", Map.of("kind", "CALL", "outcome", "connected", "by", owner + "@acme.example"));
        event("decision.made", Map.of("decision", "REJECTED", "reason", "Timing not right - nurture", "by", owner));

        var timeline = read("marketing", "/api/contacts/{id}/timeline?size=100", contact)
                .expecting(200);
        var kinds = all(timeline.body().path("content"), "kind");
        var texts = all(timeline.body().path("content"), "text");
        assertThat(kinds)
                .contains(
                        "CONTACT",
                        "ENGAGEMENT",
                        "ACTIVITY",
                        "TABLE_ASKED",
                        "MQL",
                        "STAGE",
                        "OWNER",
                        "CLOCK",
                        "DECISION",
                        "NOTIFICATION");
        assertThat(texts)
                .contains("Demo request", "Stage MQL → Lead: Timing not right – nurture")
                .anyMatch(text -> text.startsWith("Outbound call by ") && text.endsWith(": connected"))
                .anyMatch(text -> text.startsWith("First response by ") && text.contains(", in time, after "))
                .anyMatch(text -> text.startsWith("Rejected by ") && text.endsWith(": Timing not right – nurture"))
                .anyMatch(text -> text.startsWith("Response clock started; due "))
                .anyMatch(text -> text.endsWith("is no longer the owner"))
                .contains(
                        "MQL criteria, version 1: demo requested. Asked for a demo: sales answers, whatever the score.");
        assertThat(all(timeline.body().path("content"), "at")).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(texts.get(texts.size() - 1)).startsWith("First heard of");
    }

    @Test
    void the_timeline_comes_in_pages() {
        mql();

        var first = read("sdr1", "/api/contacts/{id}/timeline?size=2", contact).expecting(200);
        var second = read("sdr1", "/api/contacts/{id}/timeline?size=2&page=1", contact)
                .expecting(200);
        var beyond = read("sdr1", "/api/contacts/{id}/timeline?size=2&page=999", contact)
                .expecting(200);
        assertThat(first.body().path("content")).hasSize(2);
        assertThat(first.body().at("/page/totalElements").asInt()).isGreaterThan(4);
        assertThat(second.body().path("content")).isNotEqualTo(first.body().path("content"));
        assertThat(beyond.body().path("content")).isEmpty();
    }

    @Test
    @DisplayName("G8 What a rejected contact waits for is shown")
    void a_rejected_contact_shows_what_it_waits_for() {
        mql();
        event("decision.made", Map.of("decision", "REJECTED", "reason", "Wrong company size"));

        var rejected = contactNow();
        assertThat(rejected.text("/stage")).isEqualTo("LEAD");
        assertThat(rejected.body().has("owner")).isFalse();
        assertThat(rejected.text("/mql/status")).isEqualTo("REJECTED");
        assertThat(rejected.body().path("waitsFor")).map(JsonNode::asString).containsExactly("employees", "company");
        assertThat(why().text("/text"))
                .contains("Rejected by sales: wrong company size.", "Waits for: company size or company.");
    }

    @Test
    @DisplayName("C4 A won deal of an unknown kind of lead: implied, with every stage passed")
    void a_customer_by_a_deal_alone_is_flagged() {
        known();
        event("deal.won", "deal-" + contact, Map.of("contactIds", List.of(contact), "amount", 900, "currency", "USD"));

        var customer = contactNow();
        assertThat(customer.text("/stage")).isEqualTo("CUSTOMER");
        assertThat(customer.body().path("implied").asBoolean()).isTrue();
        assertThat(customer.body().path("sqlAt").asString()).isEqualTo("2026-05-18T14:00:00Z");
        assertThat(customer.body().has("opportunityAt")).isTrue();
        assertThat(customer.body().has("customerAt")).isTrue();
        assertThat(why().text("/text")).startsWith("An MQL (pass 1) without the criteria: a deal implied it.");
    }

    @Test
    void a_merged_id_answers_for_the_contact_that_survived() {
        known();
        var merged = contact;
        contact = contact + "-2";
        known();
        event("contact.merged", Map.of("mergedIds", List.of(merged)));

        assertThat(read("sdr1", "/api/contacts/{id}", merged).expecting(200).text("/id"))
                .isEqualTo(contact);
        assertThat(read("sdr1", "/api/contacts/{id}/why", merged).expecting(200).text("/contactId"))
                .isEqualTo(contact);
    }

    @Test
    @DisplayName("I1 A lead that is merged into another brings its MQL, owner and task along")
    void a_merged_mql_goes_on_with_the_survivor() {
        var mql = mql();
        var merged = contact;
        contact = contact + "-2";
        known();
        event("contact.merged", Map.of("mergedIds", List.of(merged)));

        var survivor = contactNow();
        assertThat(survivor.text("/stage")).isEqualTo("MQL");
        assertThat(survivor.text("/mql/id")).isEqualTo(mql.text("/mql/id"));
        assertThat(survivor.body().path("owner")).isEqualTo(mql.body().path("owner"));
        write("revops", "/api/mqls/{id}/decision", Map.of("decision", "ACCEPTED"), mql.text("/mql/id"))
                .expecting(200);
        assertThat(contactNow().text("/stage")).isEqualTo("SQL");
    }

    @Test
    @DisplayName("I1 Of two merged contacts with open MQLs the earlier MQL goes on, the other ends")
    void of_two_open_mqls_the_earlier_goes_on() {
        var earlier = mql();
        var merged = contact;
        contact = contact + "-2";
        at("2026-05-18T10:30");
        var later = mql();
        event("contact.merged", Map.of("mergedIds", List.of(merged)));

        assertThat(contactNow().text("/mql/id")).isEqualTo(earlier.text("/mql/id"));
        assertThat(contactNow().text("/mql/pass")).isEqualTo("2");
        assertThat(contactNow().text("/mql/status")).isEqualTo("OPEN");
        var other = read("sdr1", "/api/mqls/{id}", later.text("/mql/id"));
        assertThat(other.text("/status")).isEqualTo("ENDED");
        assertThat(other.text("/contactId")).isEqualTo(contact);
        event("decision.made", Map.of("decision", "REJECTED", "reason", "TIMING"));
        assertThat(contactNow().text("/mql/status")).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/why"})
    void an_unknown_contact_is_not_found(String what) {
        var answer = read("sdr1", "/api/contacts/nobody" + what).expecting(404);

        assertThat(answer.text("/detail")).isEqualTo("Contact nobody is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/why"})
    @DisplayName("I6 An erased contact is not found")
    void an_erased_contact_is_not_found(String what) {
        mql();
        event("contact.erased", Map.of());

        read("sdr1", "/api/contacts/{id}" + what, contact).expecting(404);
    }

    @Test
    @DisplayName("I6 Who comes back after an erasure is a new contact with a first pass; the old MQL is nobody's")
    void an_erased_contact_comes_back_as_a_new_one() {
        var before = mql();
        event("contact.erased", Map.of());
        at("2026-05-18T11:00");
        known();
        assertThat(contactNow().body().has("mql")).isFalse();

        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));
        assertThat(contactNow().text("/mql/pass")).isEqualTo("1");
        var old = read("sdr1", "/api/mqls/{id}", before.text("/mql/id"));
        assertThat(old.text("/status")).isEqualTo("ENDED");
        assertThat(old.text("/contactId")).startsWith("erased-").doesNotContain(contact);
    }

    @Test
    @DisplayName("H3 An admin moves a stage with a reason; the move is in the history")
    void an_admin_sets_a_stage() {
        mql();
        var answer = write(
                        "admin",
                        "/api/contacts/{id}/stage",
                        Map.of("stage", "disqualified", "reason", "Works for us"),
                        contact)
                .expecting(200);

        assertThat(answer.text("/stage")).isEqualTo("DISQUALIFIED");
        assertThat(answer.text("/mql/status")).isEqualTo("ENDED");
        assertThat(all(
                        read("sdr1", "/api/contacts/{id}/timeline", contact)
                                .body()
                                .path("content"),
                        "text"))
                .contains("Stage MQL → Disqualified, set by hand by Alex Admin: Works for us");
    }

    @Test
    void setting_the_same_stage_again_changes_nothing() {
        mql();
        var up = Map.of("stage", "OPPORTUNITY", "reason", "Deal signed on paper");
        write("admin", "/api/contacts/{id}/stage", up, contact).expecting(200);
        var again = write("admin", "/api/contacts/{id}/stage", up, contact).expecting(200);

        assertThat(again.text("/mql/pass")).isEqualTo("2");
        assertThat(again.body().path("implied").asBoolean()).isTrue();
        assertThat(why().text("/text")).startsWith("An MQL (pass 2) without the criteria: an admin set the stage.");
    }

    @Test
    void a_stage_needs_a_name_a_reason_and_a_contact() {
        known();

        assertThat(write("admin", "/api/contacts/{id}/stage", Map.of("stage", "HOT", "reason", "r"), contact)
                        .expecting(422)
                        .text("/detail"))
                .startsWith("'HOT' is no stage. Choose one of: SUBSCRIBER, LEAD,");
        assertThat(write("admin", "/api/contacts/{id}/stage", Map.of("stage", "MQL"), contact)
                        .expecting(422)
                        .text("/detail"))
                .contains("give a reason");
        write("admin", "/api/contacts/nobody/stage", Map.of("stage", "MQL", "reason", "r"))
                .expecting(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdr1", "manager", "marketing", "revops", "integration"})
    @DisplayName("H1 Nobody but an admin moves a stage")
    void only_admins_set_stages(String login) {
        known();

        write(login, "/api/contacts/{id}/stage", Map.of("stage", "MQL", "reason", "please"), contact)
                .expecting(403);
        assertThat(contactNow().text("/stage")).isEqualTo("LEAD");
    }
}
