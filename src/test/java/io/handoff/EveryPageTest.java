package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.intake.BrokenTables;
import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each page of ours is opened with every kind of row it can show; a page that stumbles over one shows none of them. */
class EveryPageTest extends ApiTest {

    private static final List<String> PEOPLE = List.of("sdr1", "ae1", "manager", "marketing", "revops");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Notifications notifications;

    private BrokenTables policy;

    @BeforeEach
    void tables() {
        policy = new BrokenTables(repository, "sla-policy");
    }

    @AfterEach
    void the_table_is_whole_again() {
        policy.repair();
    }

    @Test
    void the_inbox_shows_failed_parked_refused_and_applied_events() {
        refusedLater();
        known();
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");
        assertThat(status(tell("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST"))))
                .isEqualTo("FAILED");
        assertThat(status(tell("activity.logged", "nobody-" + contact, Map.of("kind", "CALL"))))
                .isEqualTo("PARKED");
        assertThat(status(tell("contact.upserted", "odd-" + contact, Map.of("emial", "a@b.io"))))
                .isEqualTo("APPLIED");

        assertThat(page("revops", "/inbox")).contains(contact, "sla-policy", "Retry");
        assertThat(page("revops", "/inbox?status=PARKED")).contains("nobody-" + contact, "Waits for contact:nobody-");
        assertThat(page("revops", "/inbox?status=REJECTED")).contains("late-" + contact);
        assertThat(page("revops", "/inbox?status=APPLIED")).contains("odd-" + contact);
        assertThat(page("revops", "/inbox?status=FAILED&page=99999")).contains("Event inbox");

        assertThat(page("revops", "/")).contains("1 failed event", "/inbox?status=FAILED");
        assertThat(page("sdr1", "/")).doesNotContain("failed event");
    }

    /** Parked at first; when the contact comes, it turns out that it is nothing. */
    private void refusedLater() {
        var late = "late-" + contact;
        assertThat(status(tell("decision.made", late, Map.of("decision", "REJECTED", "reason", "NO SUCH REASON"))))
                .isEqualTo("PARKED");
        event("contact.upserted", late, Map.of("email", "ann@" + late + ".io", "jobTitle", "Head of Sales"));
        event("engagement.recorded", late, Map.of("kind", "DEMO_REQUEST"));
    }

    @Test
    void the_teams_and_the_numbers_show_leads_in_every_state() {
        mql();
        at("2026-05-22T16:00");
        var overdue = contact;
        contact = "rejected-" + overdue;
        var mql = mql();
        write(
                        "revops",
                        "/api/mqls/{id}/decision",
                        Map.of("decision", "REJECTED", "reason", "TIMING"),
                        mql.text("/mql/id"))
                .expecting(200);

        for (var person : PEOPLE) {
            assertThat(page(person, "/")).contains("Handoff");
            assertThat(page(person, "/messages")).contains("Messages");
            assertThat(page(person, "/funnel-health")).contains("Funnel Health");
            assertThat(page(person, "/funnel-health/mqls")).contains("MQLs");
            assertThat(page(person, "/teams")).contains("Teams");
        }
        assertThat(page("marketing", "/nurture")).contains("Nurture");
        assertThat(page("revops", "/routing-check")).contains("Routing check");
    }

    @Test
    @DisplayName("M20 Operations see the days that a calendar leaves out, and those of a region before it is entered")
    void calendars() {
        assertThat(page("revops", "/calendars")).contains("new-york", "public holidays of US-NY", "Juneteenth", "2027");
        assertThat(page("manager", "/calendars?region=JP")).contains("Vernal equinox", "Citizens holiday");
        assertThat(page("revops", "/calendars?region=XX")).contains("No public holidays are known");
        assertThat(page("manager", "/teams")).contains("/calendars");
        assertThat(read("sdr1", "/api/calendars/holidays?region=US&year=2021")
                        .expecting(200)
                        .body()
                        .toString())
                .contains("2021-12-31", "2022-01-01");
        read("sdr1", "/api/calendars/holidays?region=XX&year=2021").expecting(400);
        read("sdr1", "/api/calendars/holidays?region=US&year=1").expecting(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/messages",
                "/inbox",
                "/duplicates",
                "/imports",
                "/nurture",
                "/routing-check",
                "/teams",
                "/calendars",
                "/funnel-health",
                "/funnel-health/mqls"
            })
    void every_page_has_one_head_and_one_header(String path) {
        assertHeadAndHeader(page("revops", path));
    }

    @Test
    void the_error_page_and_a_message_have_them_too() throws UnsupportedEncodingException {
        known();
        var sent = notifications.send(new NewNotification(
                NotificationKind.DAILY_CHECK, List.of(Recipient.person("revops")), contact, null, Map.of(), contact));

        assertHeadAndHeader(open("revops", "/error").getContentAsString());
        assertHeadAndHeader(page("revops", "/messages/{id}", sent.get(0).id()));
    }

    private static void assertHeadAndHeader(String page) {
        assertThat(page)
                .containsOnlyOnce("<head>")
                .containsOnlyOnce("/assets/handoff.css")
                .containsOnlyOnce("rel=\"icon\"")
                .containsOnlyOnce("<header class=\"bar\">")
                .containsOnlyOnce("class=\"brand\"")
                .doesNotContain("th:");
    }

    @Test
    void a_long_list_links_to_its_other_pages() {
        known();
        for (int i = 0; i < 60; i++) {
            notifications.send(new NewNotification(
                    NotificationKind.DAILY_CHECK,
                    List.of(Recipient.person("marketing")),
                    contact,
                    null,
                    Map.of(),
                    i + ":" + contact));
        }

        assertThat(page("marketing", "/messages"))
                .contains("Page 1 of ", "/messages?unread=false&amp;page=1\">Older</a>")
                .doesNotContain("Newer");
        assertThat(page("marketing", "/messages?page=1"))
                .contains("Page 2 of ", "/messages?unread=false&amp;page=0\">Newer</a>");
    }

    @ParameterizedTest
    @EnumSource(value = NotificationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NURTURE")
    void a_message_of_every_kind_opens(NotificationKind kind) {
        known();
        var sent = notifications.send(new NewNotification(
                kind, List.of(Recipient.person("revops")), contact, null, Map.of(), kind + ":" + contact));

        assertThat(page("revops", "/messages/{id}", sent.get(0).id())).contains("Handoff");
        assertThat(page("revops", "/messages")).contains("/messages/");
        assertThat(page("revops", "/")).contains("Messages to you");
    }

    @Test
    void imports_show_files_in_every_state() {
        var csv =
                "id,email,company\r\n1-%1$s,ann@%1$s.io,Globex\r\n2-%1$s,not an address,Globex\r\n".formatted(contact);
        var draft = upload(
                        "revops", "/api/imports/contacts", "people.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of())
                .expecting(202);

        assertThat(page("revops", "/imports")).contains("people.csv");
        assertThat(page("revops", "/imports/{id}", draft.text("/id"))).contains("people.csv");
        read("revops", "/api/imports/{id}", "nothing").expecting(404);
    }

    @Test
    @DisplayName("M35 likely duplicates open with what to do about them")
    void likely_duplicates_are_shown() {
        for (var id : List.of("first-" + contact, "second-" + contact)) {
            event("contact.upserted", id, Map.of("email", "one@" + contact + ".io", "firstName", "Mia"));
        }

        assertThat(page("revops", "/duplicates")).contains("Merge into first-" + contact, "Different people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/inbox?status=NO_SUCH_STATUS", "/imports/nothing", "/messages/nothing", "/nurture?state=X"})
    void an_address_that_leads_nowhere_is_no_error_of_ours(String path) {
        assertThat(open("revops", path).getStatus()).isIn(400, 404);
    }

    private static String status(Answer answer) {
        return answer.expecting(200).text("/0/status");
    }
}
