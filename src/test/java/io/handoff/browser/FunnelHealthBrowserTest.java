package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The Monday page in a real browser, first before anything happened, then with leads of some weeks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FunnelHealthBrowserTest extends FunnelHealthInBrowser {

    private static final String INBOUND = Integer.toString(FunnelLeads.INBOUND);
    private static final String OUTBOUND = Integer.toString(FunnelLeads.OUTBOUND);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+");

    @Test
    @Order(1)
    void before_anything_happened_the_page_says_what_to_do() {
        visitEmpty("manager", ColorScheme.LIGHT);
        assertThat(page.locator("#nothing")).containsText("No MQLs yet.");
        assertThat(page.locator("#nothing")).containsText("Ask RevOps");
        assertThat(page.locator("#report")).isHidden();
        Barriers.assertNoneOn(page);

        visitEmpty("revops", ColorScheme.DARK);
        assertThat(page.getByRole(AriaRole.LINK, named("Load contacts from a file")))
                .isVisible();
        Barriers.assertNoneOn(page);
    }

    @Test
    void a_filter_is_in_the_address_changes_the_numbers_and_the_back_button_takes_it_back() {
        visit("manager", "/funnel-health");
        var all = visitor.figure("MQLS").innerText();

        visitor.filter("team").selectOption("sdr-outbound");
        page.waitForURL("**/funnel-health?team=sdr-outbound");
        assertThat(visitor.figure("MQLS")).hasText(OUTBOUND);
        assertThat(all).isEqualTo(Integer.toString(FunnelLeads.INBOUND + FunnelLeads.OUTBOUND));
        visitor.filter("source").selectOption("UNKNOWN");
        page.waitForURL("**/funnel-health?team=sdr-outbound&source=UNKNOWN");
        assertThat(page.locator("#nothing")).containsText("Nothing in these weeks.");

        page.goBack();
        assertThat(visitor.figure("MQLS")).hasText(OUTBOUND);
        assertThat(visitor.filter("source")).hasValue("");
        page.goBack();
        assertThat(visitor.figure("MQLS")).hasText(all);
        assertThat(visitor.filter("team")).hasValue("");
    }

    @Test
    void an_address_somebody_sent_shows_what_they_saw() {
        visit("marketing", "/funnel-health?period=last-week&team=sdr-inbound&view=PERIOD");

        assertThat(visitor.filter("period")).hasValue("last-week");
        assertThat(visitor.filter("team")).hasValue("sdr-inbound");
        assertThat(page.getByRole(AriaRole.RADIO, named("Period"))).isChecked();
        assertThat(page.locator("#mql-to-sql .lede")).containsText("Period:");
        assertThat(page.locator("#volume tbody tr")).hasCount(1);

        page.getByRole(AriaRole.BUTTON, named("Clear filters")).click();
        page.waitForURL("**/funnel-health");
        assertThat(page.locator("#volume tbody tr")).hasCount(12);
        assertThat(page.locator("#mql-to-sql .lede")).containsText("Cohort:");
    }

    @Test
    void each_number_opens_into_as_many_mqls_as_it_says() {
        visit("manager", "/funnel-health");
        var links = page.locator("#report a[href^='/funnel-health/mqls']").all().stream()
                .filter(link -> PLAIN_NUMBER.matcher(link.innerText()).matches())
                .map(link -> List.of(link.innerText(), link.getAttribute("href")))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(10);

        for (var link : links) {
            visitor.go(link.get(1));
            assertThat(page.locator("#period-text")).containsText(Pattern.compile("^" + link.get(0) + "\u00a0MQLs? "));
            assertThat(page.locator("#report tbody tr")).hasCount(Integer.parseInt(link.get(0)));
        }
        page.getByRole(AriaRole.LINK, named("← Funnel Health")).click();
        assertThat(visitor.figure("MQLS")).isVisible();
    }

    @Test
    void the_list_says_why_each_lead_is_an_mql() {
        visit("manager", "/funnel-health/mqls?measure=MQLS");
        page.locator("#report tbody button").first().click();

        var dialog = page.locator("dialog[open]");
        assertThat(dialog.locator("ol li").first()).isVisible();
        assertThat(dialog).containsText("MQL criteria");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void by_keyboard_alone_one_filters_reads_a_definition_opens_a_table_and_a_number() {
        visit("manager", "/funnel-health");
        visitor.tabTo("select[name=team]");
        page.keyboard().type("SDR-O");
        assertThat(visitor.figure("MQLS")).hasText(OUTBOUND);

        visitor.tabTo("#about-MQLS summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("#about-MQLS p")).isVisible();
        visitor.tabTo("#volume-table summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("#volume-table table")).isVisible();

        page.locator("#clear").focus();
        visitor.tabTo("#number-MQLS .value a");
        page.keyboard().press("Enter");
        page.waitForURL("**/funnel-health/mqls?**");
        assertThat(page.locator("#report tbody tr")).hasCount(FunnelLeads.OUTBOUND);
    }

    @Test
    void a_phone_shows_page_and_list_without_scrolling_sideways() {
        for (var address : List.of("/funnel-health", "/funnel-health/mqls?measure=MQLS")) {
            visit("sales-leader", address, in(ColorScheme.DARK).setViewportSize(360, 740));
            visitor.unfoldAll();
            assertThat(visitor.width()).isLessThanOrEqualTo(360);
        }
    }

    @Test
    void in_the_dark_charts_and_page_change_their_colours() {
        visit("manager", "/funnel-health");
        assertThat(page.locator("#volume svg path[fill='#0b5fff']")).not().hasCount(0);
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(244, 245, 247)");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("#volume svg path[fill='#7fb0ff']")).not().hasCount(0);
        assertThat(page.locator("#volume svg path[fill='#0b5fff']")).hasCount(0);
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(18, 23, 29)");
    }

    @Test
    void on_paper_the_tables_are_open_the_filters_gone_and_no_chart_is_cut() {
        visit("manager", "/funnel-health", in(ColorScheme.DARK).setViewportSize(720, 1000));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(page.locator("#filters")).isHidden();
        assertThat(page.locator("#volume-table table")).isVisible();
        assertThat(visitor.chartsCut()).isZero();
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("#volume-table")).not().hasAttribute("open", "");
        assertThat(page.pdf()).isNotEmpty();
    }

    @Test
    void an_sdr_sees_the_teams_and_only_their_own_line() {
        visit("sdr1", "/funnel-health");

        assertThat(page.locator("#people")).containsText("SDR-Inbound");
        assertThat(page.locator("#people table").nth(1).locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#people table").nth(1)).containsText("Sam Carter");
        assertThat(page.locator("main")).not().containsText("Nia Brooks");
    }

    @Test
    void when_handoff_does_not_answer_the_page_says_so_and_tries_again() {
        visit("manager", "/funnel-health");
        page.route("**/api/reports/**", Route::abort);
        visitor.filter("team").selectOption("sdr-inbound");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Handoff did not answer.");
        assertThat(page.locator("#report")).isHidden();
        visitor.complaints(); // the browser tells of each call that failed

        page.unroute("**/api/reports/**");
        page.getByRole(AriaRole.BUTTON, named("Try again")).click();
        assertThat(visitor.figure("MQLS")).hasText(INBOUND);
        assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
    }

    @Test
    void without_the_chart_library_the_tables_are_there() {
        visit("manager", "/funnel-health");
        page.route("**/webjars/**", Route::abort);
        page.reload();

        assertThat(page.locator("#volume-table table")).isVisible();
        assertThat(page.locator("#volume .chart")).isHidden();
        visitor.complaints(); // it tells that the library did not come
    }

    @Test
    void nothing_on_page_and_list_keeps_anybody_out() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit("manager", "/funnel-health", in(colours));
            visitor.unfoldAll();
            Barriers.assertNoneOn(page);
            visitor.go("/funnel-health/mqls?measure=MQLS");
            assertThat(page.locator("#report tbody tr").first()).isVisible();
            Barriers.assertNoneOn(page);
        }
    }
}
