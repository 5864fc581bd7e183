package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.handoff.DemoApplicationTest;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An SDR's day in a real browser: sign in, accept one MQL, reject another, and be told why a form is refused. */
@DemoApplicationTest
class WorkMqlsBrowserTest extends InBrowser {

    private static final Pattern NEW_YORK = Pattern.compile("\\d\\d:\\d\\d E[SD]T");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lifecycle lifecycle;

    @BeforeAll
    void leads_ask_for_a_demo() {
        send(demoRequests(13));
    }

    @BeforeEach
    void sign_in_as_sdr1() {
        visit("sdr1", "/");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("wait for you")))
                .isVisible();
    }

    @Test
    void an_sdr_accepts_an_mql_and_logs_the_call_in_one_step() {
        var contact = openFirstTask();
        choose("Accept");
        pick("Already made first contact?", "Call");
        complete();

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
        assertThat(jdbc.sql("select responded_at from mql where contact_id = ?")
                        .param(contact)
                        .query()
                        .singleValue())
                .isNotNull();
    }

    @Test
    void an_sdr_rejects_an_mql_and_is_told_what_is_missing() {
        var contact = openFirstTask();
        choose("Reject");
        button("Complete").click();
        assertThat(page.getByText("Field is required.")).isVisible();

        pick("Reason", "Other");
        page.getByLabel("Note").fill("too short");
        expectsComplaint("400");
        button("Complete").click();
        assertThat(page.locator(".page-notifications")).containsText("needs a note of at least 10 characters");
        assertThat(page.locator(".page-notifications")).not().containsText("ENGINE");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.MQL);

        page.getByLabel("Note").fill("They are a school and were looking for something free");
        complete();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.LEAD);
        assertThat(jdbc.sql("select reject_reason from mql where contact_id = ?")
                        .param(contact)
                        .query()
                        .singleValue())
                .isEqualTo("OTHER");
    }

    @Test
    void the_vendors_banner_is_out_of_sight_and_cards_say_what_matters() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tasklist"))
                .click();
        var card = page.locator("li.task").first();

        assertThat(card).containsText("Inc");
        assertThat(card).containsText("Demo request");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.getByText("My MQLs")).isVisible();
        assertThat(page.getByText("Start process")).isHidden();
    }

    @Test
    void the_tab_lead_tells_why_and_what_happened() {
        openFirstTask();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Lead").setExact(true))
                .click();

        assertThat(page.locator(".handoff-why")).containsText("Asked for a demo");
        assertThat(page.locator(".handoff-timeline")).containsText("is the owner");
    }

    @Test
    void a_message_tells_by_when_in_the_readers_zone() {
        page.navigate(url("/messages"));
        var first = page.locator(".message-list li")
                .filter(new Locator.FilterOptions().setHasText("New MQL: Ann C"))
                .first();
        assertThat(first).containsText(NEW_YORK);
        first.locator("a").click();

        assertThat(page.locator(".message .soft")).containsText(NEW_YORK);
        assertThat(page.locator(".message dl")).containsText("First response due");
        assertThat(page.locator(".message dl")).containsText(NEW_YORK);
    }

    /** Follows the first name on the landing page; answers the contact's id. */
    private String openFirstTask() {
        var link = page.locator(".next a")
                .filter(new Locator.FilterOptions().setHasText("Ann C"))
                .first();
        var name = link.textContent();
        link.click();
        assertThat(page.locator(".fjs-form")).containsText(name);
        assertThat(page.locator(".fjs-form")).containsText("Why this is an MQL");
        assertThat(page.locator(".fjs-form")).containsText("Asked for a demo");
        return name.replace("Ann ", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void choose(String decision) {
        page.locator(".fjs-form label")
                .filter(new Locator.FilterOptions().setHasText(decision))
                .click();
    }

    private void pick(String field, String option) {
        var list = page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(field));
        var wanted = page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option));
        list.locator(".fjs-select-arrow").click();
        wanted.click();
    }

    /** Completes the form and waits until the engine has taken it. */
    private void complete() {
        var answer = page.waitForResponse(r -> r.url().endsWith("/submit-form"), button("Complete")::click);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(page.locator(".fjs-form")).isHidden();
    }

    private static String demoRequests(int leads) {
        var events = IntStream.rangeClosed(1, leads)
                .mapToObj(i -> List.of(
                        event("c" + i, "contact.upserted", """
                        {"firstName":"Ann","lastName":"C%d","email":"ann@firm%d.example","jobTitle":"Head of Sales","country":"US",
                         "company":{"domain":"firm%d.example","name":"Firm %d Inc","employees":120}}""".formatted(i, i, i, i)),
                        event(
                                "c" + i,
                                "engagement.recorded",
                                "{\"kind\":\"DEMO_REQUEST\",\"detail\":\"Pricing for 40 seats\"}")));
        return String.join(",", events.flatMap(List::stream).toList());
    }

    private static String event(String contact, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s-%s","source":"/browser","type":"io.handoff.%s","subject":"%s","data":%s}""".formatted(contact, type, type, contact, data);
    }
}
