package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A manager in Cockpit: who is late, the badges, a lead's story, and a lead given to somebody else. */
class CockpitPluginBrowserTest extends OnPlugins {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @BeforeAll
    void leads_wait_since_monday_and_it_is_wednesday() {
        at("2026-05-18T10:00");
        IntStream.rangeClosed(1, 5).forEach(i -> demoRequest("k" + i, "Kim"));
        demoRequest("k6", MARKUP);
        at("2026-05-20T10:00");
    }

    @Test
    void a_manager_sees_who_is_late_and_gives_a_lead_to_another_rep() {
        openDefinition("manager");
        var row = row("Kim K1");
        assertThat(row).containsText("House of k1 · Demo request");
        assertThat(row).containsText("of working time");
        assertThat(row).containsText("on the wall clock");
        assertThat(page.locator(".handoff-sla"))
                .containsText(late("manager") + " leads of your teams wait past the due");
        assertAccessible(".handoff-sla");

        var before = column("k1", "owner_id");
        var after = before.equals("sdr1") ? "sdr2" : "sdr1";
        var form = reassign("Kim K1");
        assertThat(form.locator("select option[value='" + before + "']")).hasCount(0);
        form.getByLabel("To").selectOption(after);
        form.getByLabel("Reason").fill("Knows the company");
        assertAccessible(".handoff-sla");
        form.getByRole(AriaRole.BUTTON, named("Reassign").setExact(true)).click();

        assertThat(page.locator(".handoff-sla [role=status]")).containsText("Kim K1 is with ");
        assertThat(page.locator(".handoff-reassign")).hasCount(0);
        assertThat(column("k1", "owner_id")).isEqualTo(after);
        assertThat(taskOf("k1").getAssignee()).isEqualTo(after);
        assertThat(row("Kim K1")).isVisible();
    }

    @Test
    void what_became_of_it_meanwhile_is_said_in_a_sentence() {
        openDefinition("manager");
        var form = reassign("Kim K2");
        form.getByLabel("To").selectOption(column("k2", "owner_id").equals("sdr3") ? "sdr4" : "sdr3");
        form.getByLabel("Reason").fill("Out today");
        var accepted = api(column("k2", "owner_id"))
                .post(
                        "/api/mqls/" + mqlOf("k2") + "/decision",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"decision\":\"ACCEPTED\"}"));
        assertThat(accepted.status()).isEqualTo(200);
        expectsComplaint("409");
        form.getByRole(AriaRole.BUTTON, named("Reassign").setExact(true)).click();

        assertThat(form.getByRole(AriaRole.ALERT)).containsText("accepted");
        assertThat(form).isVisible();
    }

    @Test
    void marketing_reads_and_gives_nothing_away() {
        openDefinition("marketing");

        assertThat(row("Kim K3")).isVisible();
        assertThat(page.locator(".handoff-late-leads button")).hasCount(0);
    }

    @Test
    void the_list_is_filtered_by_team() {
        var given = api("manager")
                .post(
                        "/api/mqls/" + mqlOf("k5") + "/reassign",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"repId\":\"sdr5\",\"reason\":\"Knows the company\"}"));
        assertThat(given.status()).isEqualTo(200);
        openDefinition("revops");
        var teams = page.locator(".handoff-late-leads td:nth-child(5)");
        assertThat(teams.filter(new Locator.FilterOptions().setHasText("SDR-Inbound")))
                .not()
                .hasCount(0);

        page.locator(".handoff-filter select").selectOption("sdr-outbound");
        assertThat(teams).hasText(new String[] {"SDR-Outbound"});
    }

    @Test
    void badges_tell_the_engines_counts_and_cover_none_of_its_own() {
        openDefinition("manager");
        var badges = page.locator(".handoff-badge");
        assertThat(badge("Sales follow-up")).isVisible();
        var counted = new HashMap<String, Integer>();
        for (var badge : badges.all()) {
            var said = Pattern.compile(
                            "^(.+): (\\d+) waiting in all teams, (\\d+|none) overdue, on average for .+, the longest for .+$")
                    .matcher(badge.getAttribute("aria-label"));
            assertThat(said.matches()).as(badge.getAttribute("aria-label")).isTrue();
            assertThat(badge.getAttribute("title")).isEqualTo(said.group());
            counted.put(said.group(1), Integer.valueOf(said.group(2)));
        }
        var definition = definition();
        var model = repository.getBpmnModelInstance(definition);
        var engine = new HashMap<String, Integer>();
        management.createActivityStatisticsQuery(definition).list().forEach(activity -> {
            var element = model.getModelElementById(activity.getId());
            var name = element.getAttributeValue("name");
            engine.put(name == null ? activity.getId() : name, activity.getInstances());
            // a box that is drawn collapsed tells what is inside it
            if (element.getParentElement() instanceof SubProcess box) {
                engine.merge(box.getName(), activity.getInstances(), Integer::sum);
            }
        });
        assertThat(counted).isEqualTo(engine).containsKeys("Accept or reject MQL", "Sales follow-up");
        assertThat(badge("Await first response")).containsText(late("revops") + " overdue");
        assertNothingIsCovered();
        assertAccessible(".handoff-badge");
    }

    @Test
    void whoever_drills_down_sees_the_badges_inside() {
        openDefinition("manager");
        assertThat(badge("Await first response")).isHidden();
        page.locator("[data-container-id='SubProcess_SalesFollowUp'] .bjs-drilldown")
                .click();

        assertThat(badge("Await first response")).isVisible();
        assertThat(badge("Sales follow-up")).isHidden();
        assertNothingIsCovered();
        page.waitForFunction("""
                () => {
                  const badge = document.querySelector(".handoff-badge[aria-label^='Accept or reject MQL:']");
                  return badge.getBoundingClientRect().top >= document.querySelector('.djs-container').getBoundingClientRect().top;
                }""");
        page.locator(".bjs-breadcrumbs").getByText("Contact handoff").click();
        assertThat(badge("Sales follow-up")).isVisible();
    }

    @Test
    void an_instance_tells_the_story_of_its_contact_and_a_name_is_never_markup() {
        openDefinition("manager");
        page.locator(".handoff-late-leads a")
                .filter(new Locator.FilterOptions().setHasText(MARKUP))
                .click();
        tab("Lead").click();
        var story = page.locator(".handoff-story");

        assertThat(story.locator(".handoff-who")).containsText(MARKUP);
        assertThat(story.locator("img")).hasCount(0);
        assertThat(story).containsText("First response was due");
        assertThat(story.locator(".handoff-why")).containsText("Asked for a demo");
        assertThat(story.locator(".handoff-score")).containsText("Demo request");
        assertThat(story.locator(".handoff-timeline")).containsText("Pricing for 40 seats");
        assertThat(story.locator(".handoff-log")).hasCount(0);
        assertAccessible(".handoff-story");
    }

    @Test
    void the_dashboard_shows_the_numbers_of_the_report_and_leads_to_it() throws IOException {
        signIn("marketing", "cockpit");
        assertThat(page.locator(".handoff-number").first()).isVisible();
        var report = new ObjectMapper()
                .readTree(api("marketing").get("/api/reports/funnel-health").text());

        assertThat(report.path("headline")).isNotEmpty();
        for (var number : report.path("headline")) {
            var tile = page.locator(".handoff-number")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByText(
                                    number.path("label").asString(), new Page.GetByTextOptions().setExact(true))));
            assertThat(tile.locator(".handoff-value")).hasText(Pattern.compile(shown(number)));
            assertThat(tile).containsText(number.path("definition").asString());
            if (!number.path("verdict").asString().equals("NONE")) {
                assertThat(tile)
                        .containsText(number.path("verdict").asString().toLowerCase(Locale.ROOT) + " the target: ");
            }
        }
        assertThat(page.locator(".handoff-number"))
                .hasCount(report.path("headline").size());
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open Funnel Health")))
                .hasAttribute("href", "/funnel-health");
        assertAccessible(".handoff-health");
    }

    /** A time is told in words of its own, see words.js. */
    private static String shown(JsonNode number) {
        if (number.path("value").isNull()) {
            return "^–$";
        }
        return switch (number.path("unit").asString()) {
            case "COUNT" -> "^" + number.path("value").asLong() + "$";
            case "SHARE" ->
                "^"
                        + Pattern.quote(new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format(Math.round(number.path("value").asDouble() * 1000) / 10.0))
                        + " %$";
            default -> "(d|day|h|min|s)";
        };
    }

    @Test
    void after_an_upgrade_no_browser_mixes_new_scripts_with_old_ones() {
        for (var file : new String[] {
            "handoff/scripts/words.js",
            "handoff/styles/handoff.css",
            "cockpit/scripts/sla-tab.js",
            "tasklist/scripts/lead-tab.js"
        }) {
            var answer = api("manager").get("/camunda/app/" + file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("cache-control", "no-cache");
        }
    }

    private void openDefinition(String login) {
        signIn(login, "cockpit", "#/process-definition/" + definition() + "/runtime");
        tab("SLA").click();
        assertThat(page.locator(".handoff-late-leads")).isVisible();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("contact-handoff")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Locator row(String name) {
        return page.locator(".handoff-late-leads tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator badge(String element) {
        return page.locator(".handoff-badge[aria-label^='" + element + ":']");
    }

    private Locator reassign(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reassign " + name))
                .click();
        return page.locator(".handoff-reassign");
    }

    private long late(String login) {
        return Long.parseLong(
                api(login).get("/api/cockpit/late?size=1").text().replaceAll(".*\"total\":(\\d+).*", "$1"));
    }

    /** Ours make way once the engine's are there. */
    private void assertNothingIsCovered() {
        assertThat(page.locator(".djs-overlays .badge:visible").first()).isVisible();
        page.waitForFunction("""
                () => {
                  const boxes = css => [...document.querySelectorAll(css)].map(node => node.getBoundingClientRect());
                  const engines = boxes('.djs-overlays .badge');
                  return boxes('.handoff-badge').every(ours => engines.every(other => ours.left >= other.right
                    || other.left >= ours.right || ours.top >= other.bottom || other.top >= ours.bottom));
                }""");
    }
}
