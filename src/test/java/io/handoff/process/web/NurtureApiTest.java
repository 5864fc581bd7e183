package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.handoff.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Marketing sees who it has, and does something about it. */
class NurtureApiTest extends ApiTest {

    @Autowired
    private MockMvc mvc;

    private String id;

    private void rejected(String reason) {
        var mql = mql();
        id = mql.text("/mql/id");
        write(mql.text("/owner/id"), "/api/mqls/{id}/decision", Map.of("decision", "REJECTED", "reason", reason), id)
                .expecting(200);
    }

    private Answer nurture() {
        return read("marketing", "/api/nurture/{id}", id).expecting(200);
    }

    @BeforeEach
    void one_more_to_be_nurtured() {
        rejected("TIMING");
    }

    @Test
    @DisplayName("G11 Without consent it is shown that no emails are sent; the waiting is the same")
    void who_is_in_which_track_and_why_there_are_no_emails() {
        var one = nurture();

        assertThat(one.text("/track")).isEqualTo("STAY_IN_TOUCH");
        assertThat(one.text("/contactName")).isEqualTo("Mia Stone");
        assertThat(one.text("/company")).isEqualTo("Globex");
        assertThat(one.text("/coolOffUntil")).startsWith("2026-08-16");
        assertThat(one.text("/nextTouch/template")).isNotBlank();
        assertThat(one.text("/noEmails")).isEqualTo("no consent to marketing mail");

        event("contact.upserted", Map.of("consent", "OPT_IN"));
        assertThat(nurture().text("/noEmails")).isNull();
    }

    @Test
    void only_marketing_and_operations_come_in() throws Exception {
        read("revops", "/api/nurture").expecting(200);
        read("sdr1", "/api/nurture").expecting(403);
        write("sdr1", "/api/nurture/{id}/stop", Map.of(), id).expecting(403);
        assertThat(page("sdr1", "GROUP_sdr-inbound").getStatus()).isEqualTo(403);
        read("marketing", "/api/nurture/none").expecting(404);
    }

    @Test
    void marketing_stops_continues_and_changes_the_track() {
        assertThat(write("marketing", "/api/nurture/{id}/stop", Map.of(), id)
                        .expecting(200)
                        .text("/stopped/by"))
                .isEqualTo("marketing");
        assertThat(read("marketing", "/api/nurture?state=STOPPED&size=200")
                        .body()
                        .toString())
                .contains(id);
        assertThat(write("marketing", "/api/nurture/{id}/continue", Map.of(), id)
                        .expecting(200)
                        .text("/nextTouch/at"))
                .isNotNull();
        assertThat(write("marketing", "/api/nurture/{id}/track", Map.of("track", "WIN_BACK"), id)
                        .expecting(200)
                        .text("/track"))
                .isEqualTo("WIN_BACK");
        assertThat(write("marketing", "/api/nurture/{id}/track", Map.of("track", "NONE"), id)
                        .expecting(422)
                        .text("/detail"))
                .contains("There is no track \"NONE\"");
    }

    @Test
    void look_again_ends_the_nurture() {
        write("marketing", "/api/nurture/{id}/look-again", Map.of(), id).expecting(200);

        assertThat(read("marketing", "/api/nurture?size=200").body().toString()).doesNotContain(id);
        write("marketing", "/api/nurture/{id}/stop", Map.of(), id).expecting(409);
    }

    @Test
    @DisplayName("G8 Who waits for a fact is not looked at again on the same facts, whoever asks")
    void the_same_facts_never_qualify_again() {
        contact = contact + "-small";
        rejected("WRONG_COMPANY_SIZE");

        assertThat(nurture().body().at("/waitsFor/0").asString()).isEqualTo("employees");
        assertThat(write("marketing", "/api/nurture/{id}/look-again", Map.of(), id)
                        .expecting(422)
                        .text("/detail"))
                .contains("company size");
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));
        event("engagement.recorded", Map.of("kind", "PRICING_PAGE_VIEW"));
        at("2027-05-18T10:00");
        event("engagement.recorded", Map.of("kind", "CONTACT_SALES"));
        assertThat(read("revops", "/api/contacts/{id}", contact).text("/mql/pass"))
                .isEqualTo("1");

        event("contact.upserted", Map.of("company", Map.of("domain", contact + ".io", "employees", 700)));
        assertThat(read("revops", "/api/contacts/{id}", contact).text("/mql/pass"))
                .isEqualTo("2");
    }

    @Test
    void mail_that_comes_back_is_told_by_an_event_and_shown() {
        event("engagement.recorded", Map.of("kind", "EMAIL_BOUNCED", "detail", "4.2.2 mailbox full"));
        assertThat(nurture().text("/stopped/why")).isNull();

        event("engagement.recorded", Map.of("kind", "EMAIL_BOUNCED", "detail", "550 5.1.1 unknown"));
        assertThat(nurture().text("/stopped/why")).isEqualTo("BOUNCED");
        var state = read("marketing", "/api/contacts/{id}", contact);
        assertThat(state.text("/emailBounced/reason")).contains("5.1.1");
        assertThat(state.text("/emailBounced/since")).isNotBlank();
        assertThat(write("marketing", "/api/nurture/{id}/continue", Map.of(), id)
                        .expecting(422)
                        .text("/detail"))
                .contains("bounces");
    }

    @Test
    void an_answer_is_an_event_too() {
        event("activity.logged", Map.of("kind", "EMAIL", "direction", "INBOUND", "outcome", "REPLIED"));

        assertThat(nurture().text("/stopped/why")).isEqualTo("REPLIED");
        assertThat(nurture().text("/replyOpen")).isEqualTo("true");
        assertThat(read("marketing", "/api/nurture?state=REPLIED&size=200")
                        .body()
                        .toString())
                .contains(id);
    }

    @Test
    void an_erased_contact_is_on_no_list() {
        event("contact.erased", Map.of());
        assertThat(read("marketing", "/api/nurture?size=200").body().toString()).doesNotContain(contact);
        assertThat(nurture().body().toString()).doesNotContain(contact, "Mia");
    }

    @Test
    @DisplayName("G13 Marketing appeals once, with words, for two weeks; sales does not appeal")
    void appeals() {
        var because = Map.of("reason", "They told us to call in June");
        write("sdr1", "/api/mqls/{id}/appeal", because, id).expecting(403);
        write("manager", "/api/mqls/{id}/appeal", because, id).expecting(403);
        assertThat(write("marketing", "/api/mqls/{id}/appeal", Map.of("reason", "no"), id)
                        .expecting(422)
                        .text("/detail"))
                .startsWith("Say why in 10 to");
        assertThat(nurture().text("/appealed")).isNull();
        write("marketing", "/api/mqls/{id}/appeal", because, id).expecting(200);
        assertThat(nurture().text("/appealed")).isEqualTo("to be decided");
        assertThat(write("marketing", "/api/mqls/{id}/appeal", because, id)
                        .expecting(409)
                        .text("/detail"))
                .contains("was appealed already");

        contact = contact + "-late";
        rejected("TIMING");
        at("2026-06-02T10:00");
        assertThat(write("marketing", "/api/mqls/{id}/appeal", because, id)
                        .expecting(422)
                        .text("/detail"))
                .contains("can be appealed for 14 days");
    }

    @Test
    void the_page_shows_the_same() throws Exception {
        var page = page("marketing", "GROUP_marketing").getContentAsString();
        assertThat(page)
                .contains(
                        "Mia Stone",
                        "Stay in touch",
                        "Rejected: Timing not right",
                        "No emails: no consent to marketing mail",
                        "Re-evaluate now");
        assertThat(page).doesNotContain("is broken", "role=\"alert\"");
    }

    private MockHttpServletResponse page(String login, String group) throws Exception {
        return mvc.perform(get("/nurture").with(user(login).authorities(new SimpleGrantedAuthority(group))))
                .andReturn()
                .getResponse();
    }
}
