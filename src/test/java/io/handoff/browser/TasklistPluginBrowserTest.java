package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rep in Tasklist: what the cards say, what the tab "Lead" tells, and a call logged without completing the task. */
class TasklistPluginBrowserTest extends OnPlugins {

    @BeforeAll
    void leads_ask_for_a_demo_on_monday() {
        at("2026-05-18T10:00");
        for (var contact : new String[] {"t1", "t2", "t3", "t4"}) {
            demoRequest(contact, "Tea");
        }
    }

    @BeforeEach
    void it_is_monday_still() {
        at("2026-05-18T10:30");
    }

    @Test
    void a_call_logged_in_the_tab_stops_the_clock_and_the_task_stays() {
        openLead("t1");
        var lead = page.locator(".handoff-lead");
        assertThat(lead.locator(".handoff-who")).hasText("Tea T1 Head of Sales");
        assertThat(lead).containsText("House of t1 · 120 employees · US");
        assertThat(lead.locator("a[href='tel:+1%20555%200100']")).isVisible();
        assertThat(lead.locator(".handoff-due")).containsText("left");
        assertThat(lead).containsText("No call, email or meeting is logged");
        assertThat(lead.locator(".handoff-score")).containsText("+50");
        assertAccessible(".handoff-lead");

        lead.getByLabel("Outcome").selectOption("Left a voicemail");
        lead.getByRole(AriaRole.BUTTON, named("Log it")).click();

        assertThat(lead.getByRole(AriaRole.STATUS)).containsText("the response clock has stopped");
        assertThat(lead.locator(".handoff-due")).containsText("Answered in time");
        assertThat(lead).containsText("1 call, email or meeting logged");
        assertThat(lead.locator(".handoff-timeline")).containsText("Left a voicemail");
        assertThat(card("Tea T1")).containsText("Answered");
        assertThat(column("t1", "responded_at")).isNotNull();
        assertThat(column("t1", "status")).isEqualTo("OPEN");
        assertThat(taskOf("t1")).isNotNull();

        lead.getByLabel("Kind").selectOption("EMAIL");
        lead.getByRole(AriaRole.BUTTON, named("Log it")).click();
        assertThat(lead.getByRole(AriaRole.STATUS)).containsText("Logged as a further attempt");
        assertThat(lead).containsText("2 calls, emails or meetings logged");
        assertAccessible(".handoff-lead");
    }

    @Test
    void what_cannot_have_been_is_refused_in_a_sentence() {
        openLead("t2");
        var lead = page.locator(".handoff-lead");
        lead.getByLabel("When").fill("2026-05-01T09:00");
        expectsComplaint("422");
        lead.getByRole(AriaRole.BUTTON, named("Log it")).click();

        assertThat(lead.getByRole(AriaRole.ALERT)).containsText("The contact became an MQL on Mon 18 May, ");
        assertThat(column("t2", "responded_at")).isNull();
    }

    @Test
    void a_card_says_overdue_once_the_clock_has_moved() {
        signIn(column("t3", "owner_id"), "tasklist");
        assertThat(card("Tea T3")).containsText("left");

        at("2026-05-20T10:00");
        page.reload();
        assertThat(card("Tea T3").locator(".handoff-overdue")).containsText("Overdue by 1 day");
        page.locator(".handoff-card").first().evaluate("node => node.id = 'our-card'");
        assertAccessible("#our-card");
    }

    @Test
    @DisplayName("G7 The second pass is told on the card, and the first one's reason in the tab")
    void a_second_pass() {
        var rejected = api(column("t4", "owner_id"))
                .post(
                        "/api/mqls/" + mqlOf("t4") + "/decision",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(
                                        "{\"decision\":\"REJECTED\",\"reason\":\"TIMING\",\"note\":\"Budget next quarter\"}"));
        assertThat(rejected.status()).isEqualTo(200);
        at("2026-05-18T11:00");
        send(event("t4", "engagement.recorded", "{\"kind\":\"DEMO_REQUEST\"}"));

        openLead("t4");
        assertThat(card("Tea T4")).containsText("2nd pass");
        assertThat(page.locator(".handoff-who")).containsText("2nd pass");
        assertThat(page.locator(".handoff-passes"))
                .containsText("Rejected: Timing not right – nurture – “Budget next quarter”");
    }

    private void openLead(String contact) {
        signIn(
                column(contact, "owner_id"),
                "tasklist",
                "#/?task=" + taskOf(contact).getId());
        tab("Lead").click();
        assertThat(page.locator(".handoff-who")).isVisible();
    }

    private Locator card(String name) {
        return page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".handoff-card");
    }
}
