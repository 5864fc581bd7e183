package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.handoff.DemoApplicationTest;
import io.handoff.team.Teams;
import io.handoff.team.TimeOff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager's page in a real browser: who is in, who is next, and what a change does; a rep may look. */
@DemoApplicationTest
class TeamsBrowserTest extends InBrowser {

    private static final String PLANNED_DAY = "2099-07-01";

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void every_sdr_holds_two_mqls() {
        send(demoRequests(8));
    }

    @Test
    void a_manager_pauses_a_rep_and_lets_them_go_on() {
        openTeams("manager");
        change("Nia Brooks").getByRole(AriaRole.BUTTON, inside("Pause")).click();

        assertThat(told()).containsText("Nia Brooks is paused: no new MQLs come");
        assertThat(row("Nia Brooks")).containsText("Paused");
        assertThat(teams.rep("sdr2").paused()).isTrue();
        assertThat(page.locator("#sdr-inbound .why")).containsText("Nia Brooks is paused");

        change("Nia Brooks").getByRole(AriaRole.BUTTON, inside("Resume")).click();
        assertThat(told()).containsText("Nia Brooks gets new MQLs again.");
        assertThat(teams.rep("sdr2").paused()).isFalse();
    }

    @Test
    void a_manager_enters_time_off_and_takes_it_back() {
        openTeams("manager");
        var dialog = change("Olivia Hart");
        dialog.getByLabel("First day").fill(PLANNED_DAY);
        assertThat(dialog.getByLabel("Last day")).hasValue(PLANNED_DAY);
        dialog.getByRole(AriaRole.BUTTON, inside("Enter time off")).click();

        assertThat(told()).containsText("Olivia Hart is off on Wed");
        assertThat(row("Olivia Hart")).containsText("Time off 1 Jul 2099");
        var day = LocalDate.parse(PLANNED_DAY);
        assertThat(teams.rep("sdr5").timeOff()).containsExactly(new TimeOff(day, day));

        change("Olivia Hart")
                .getByRole(AriaRole.BUTTON, inside("Take back time off 1 Jul 2099"))
                .click();
        assertThat(told()).containsText("Olivia Hart is no longer off");
        assertThat(teams.rep("sdr5").timeOff()).isEmpty();
    }

    @Test
    void a_refused_change_says_why_and_keeps_the_dialog_open() {
        openTeams("manager");
        var dialog = change("Olivia Hart");
        dialog.getByLabel("First day").fill("2099-07-02");
        expectsComplaint("400");
        dialog.getByLabel("Last day").evaluate("(field, day) => { field.min = ''; field.value = day; }", PLANNED_DAY);
        dialog.getByRole(AriaRole.BUTTON, inside("Enter time off")).click();

        assertThat(dialog.getByRole(AriaRole.ALERT)).not().isEmpty();
        assertThat(dialog).isVisible();
        assertThat(teams.rep("sdr5").timeOff()).isEmpty();
    }

    @Test
    void a_manager_sets_weight_and_capacity() {
        openTeams("manager");
        var dialog = change("Diego Santos");
        dialog.getByLabel("Weight").fill("2");
        dialog.getByRole(AriaRole.BUTTON, inside("Save weight")).click();
        assertThat(told()).hasText("Diego Santos has weight 2.");

        dialog = change("Diego Santos");
        dialog.getByLabel("Open MQLs at most").fill("0");
        dialog.getByRole(AriaRole.BUTTON, inside("Save capacity")).click();
        assertThat(told()).containsText("Diego Santos can hold 0 open MQLs");
        assertThat(row("Diego Santos")).containsText("Full");
        assertThat(teams.rep("sdr6").weight()).isEqualTo(2);
        assertThat(teams.rep("sdr6").capacity()).isZero();
    }

    @Test
    void a_manager_deactivates_a_rep_after_being_told_what_follows_and_the_mqls_move() {
        openTeams("manager");
        var dialog = change("Emre Aydin");
        dialog.getByRole(AriaRole.BUTTON, inside("Deactivate …")).click();
        assertThat(dialog).containsText("All their 2 leads go to other reps now");
        dialog.getByRole(AriaRole.BUTTON, inside("Deactivate Emre")).click();

        assertThat(told()).containsText("Emre Aydin no longer takes part. 2 open MQLs went to others");
        assertThat(page.locator("#sdr-inbound table")).not().containsText("Emre Aydin");
        assertThat(teams.rep("sdr4").active()).isFalse();
        assertThat(jdbc.sql("select count(*) from mql where owner_id = 'sdr4'")
                        .query(Long.class)
                        .single())
                .isZero();

        page.getByText("One person no longer takes part").click();
        page.getByRole(AriaRole.BUTTON, named("Activate Emre Aydin")).click();
        assertThat(told()).containsText("Emre Aydin takes part again");
        assertThat(row("Emre Aydin")).isVisible();
    }

    @Test
    void a_rep_sees_their_own_team_and_changes_nothing() {
        openTeams("sdr1");

        assertThat(page.locator("#sdr-inbound .why")).containsText("is next in SDR-Inbound");
        assertThat(page.locator("section.team")).hasCount(1);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Change"))).hasCount(0);
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void who_is_in_no_team_is_told_so() {
        openTeams("marketing");

        assertThat(page.locator("main")).containsText("You work in no team and answer for none");
    }

    @Test
    void a_phone_shows_the_page_without_scrolling_sideways() {
        openTeams(
                "sales-leader",
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo("rgb(244, 245, 247)");
    }

    private void openTeams(String login) {
        openTeams(login, new NewContextOptions());
    }

    private void openTeams(String login, NewContextOptions options) {
        visit(login, "/teams", options);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Teams").setExact(true)))
                .isVisible();
        page.waitForLoadState(); // the page's script runs once all of it is there
    }

    private Locator change(String rep) {
        page.getByRole(AriaRole.BUTTON, named("Change " + rep)).click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(rep)))
                .isVisible();
        return dialog;
    }

    private Locator told() {
        return page.locator("#told");
    }

    private Locator row(String rep) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(rep));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static String demoRequests(int leads) {
        var events = IntStream.rangeClosed(1, leads)
                .mapToObj(i -> List.of(
                        event("t" + i, "contact.upserted", """
                        {"firstName":"Tea","lastName":"T%d","email":"tea@house%d.example","jobTitle":"Head of Sales","country":"US",
                         "company":{"domain":"house%d.example","name":"House %d Inc","employees":120}}""".formatted(i, i, i, i)),
                        event("t" + i, "engagement.recorded", "{\"kind\":\"DEMO_REQUEST\"}")));
        return String.join(",", events.flatMap(List::stream).toList());
    }

    private static String event(String contact, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s-%s","source":"/browser","type":"io.handoff.%s","subject":"%s","data":%s}""".formatted(contact, type, type, contact, data);
    }
}
