package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ops load a file in a real browser: upload, map, see what would happen, load, release. The engine works in the background. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            "handoff.demo=true",
            "handoff.demo-history=false"
        })
class ImportsBrowserTest extends InBrowser {

    private static final Path SHOTS = Path.of("target", "screenshots");

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sign_in_as_ops() {
        signIn(new Browser.NewContextOptions());
    }

    @Test
    @DisplayName("C14 ops upload a file, see what would happen, load it, and release a dose of those who became MQLs")
    void from_a_file_to_mqls() {
        uploads("hubspot-export.csv", hubspot("one", 6));
        assertThat(page.getByRole(AriaRole.HEADING, heading("What would happen")))
                .isVisible();
        assertThat(counted("would be created")).hasText("7");
        assertThat(counted("line with an error")).hasText("1");
        assertThat(counted("would become MQLs, and be held")).hasText("6");
        assertThat(page.getByText("is no email address")).isVisible();
        shot("import-check");
        assertThat(mqls("one")).isZero();

        button("Load 7 lines").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("6 contacts are held")))
                .isVisible();
        assertThat(page.getByText("to sdr-inbound")).isVisible();
        shot("import-held");
        assertThat(mqls("one")).isZero();

        page.getByLabel("How many").fill("4");
        button("Release").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("6 contacts are held")))
                .isVisible();
        page.getByLabel("Their response clocks may start now").check();
        button("Release").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("2 contacts are held")))
                .isVisible();
        assertThat(mqls("one")).isEqualTo(4);

        page.getByText("Do not release the rest").click();
        button("Keep 2 as leads").click();
        assertThat(page.getByText("2 stay leads.")).isVisible();
        assertThat(page.getByText("revops released: 4 of 6 held")).isVisible();
        shot("import-done");
    }

    @Test
    void a_column_nobody_knows_is_mapped_by_hand_and_by_keyboard() {
        uploads("list.csv", "Kontakt;Rolle\nina@two.io;Head of Sales\n");
        assertThat(page.getByText("0 of 2 columns are read.")).isVisible();
        button("Preview").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the person of a line would be unknown");

        page.getByLabel("Kontakt").focus();
        page.keyboard().type("Email");
        page.keyboard().press("Tab");
        page.keyboard().type("Job");
        page.keyboard().press("Enter");
        button("Preview").click();
        assertThat(counted("would be created")).hasText("1");
        assertThat(page.getByLabel("Rolle")).hasValue("jobTitle");
    }

    @Test
    void what_cannot_be_read_is_refused_in_a_sentence_and_the_same_file_leads_to_the_first() {
        uploads("book.csv", "PK\u0003\u0004 an Excel workbook");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is an Excel workbook");

        uploads("twice.csv", "Email\nonce@three.io\n");
        assertThat(page.getByRole(AriaRole.HEADING, heading("twice.csv"))).isVisible();
        var first = page.url();
        uploads("again.csv", "Email\nonce@three.io\n");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The same file was uploaded before, as twice.csv");
        assertThat(page.url()).isEqualTo(first);
    }

    @Test
    void the_errors_are_downloaded_as_a_file() {
        uploads("errors.csv", "Email;Name\nbad;Bea\n");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download them"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("import-errors.csv");
    }

    @Test
    @DisplayName("M35 ops see likely duplicates of a file, merge some and tell others apart")
    void likely_duplicates() {
        uploads(
                "people.csv",
                "Record ID - Contact,First Name,Last Name,Email,HubSpot Score\n71,Ann,Lee,ann@dup.io,1\n72,A.,Lee,ann@dup.io,1\n"
                        + "73,Info,One,info@dup.io,1\n74,Info,Two,info@dup.io,1\n");
        assertThat(page.getByText("The file looks like an export of HubSpot.")).isVisible();
        assertThat(page.getByLabel("Contact ids are those of")).hasValue("hubspot");
        page.getByText("2 lines with something to know").click();
        assertThat(page.getByText("Line 2 has the same address under the id 71"))
                .isVisible();
        shot("import-duplicates");
        button("Load 4 lines").click();
        assertThat(counted("created")).hasText("4");
        assertThat(page.locator("progress")).hasCount(0);

        page.navigate(url("/duplicates"));
        shot("duplicates");
        button("Merge into 71").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Merged into 71.");
        button("Different people").click();
        assertThat(page.getByText("No likely duplicates.")).isVisible();
        assertThat(jdbc.sql("select contact_id from contact_alias where alias = '72'")
                        .query(String.class)
                        .single())
                .isEqualTo("71");
    }

    @Test
    void on_a_phone_in_the_dark_nothing_sticks_out() {
        signIn(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
        uploads("phone.csv", hubspot("phone", 3));
        assertThat(page.getByRole(AriaRole.HEADING, heading("What would happen")))
                .isVisible();
        shot("import-phone-dark");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.navigate(url("/imports"));
        shot("imports-phone-dark");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private void signIn(Browser.NewContextOptions options) {
        visit("revops", "/", options);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Imports"))
                .click();
    }

    private void uploads(String name, String text) {
        page.navigate(url("/imports"));
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        button("Upload").click();
    }

    /** Some who asked for a demo, one who did not, and one without an address. */
    private static String hubspot(String run, int demos) {
        return "Record ID,First Name,Email,Job Title,Company Name,Number of Employees,Country/Region,Lifecycle Stage,"
                + "Recent Conversion,Recent Conversion Date,Favourite colour\n"
                + IntStream.rangeClosed(1, demos)
                        .mapToObj(
                                i -> "%1$s%2$d,Ann,ann@%1$s%2$d.io,Head of Sales,Firm %1$s%2$d,120,United States,Lead,"
                                                .formatted(run, i)
                                        + "Request a demo," + yesterday() + ",blue")
                        .collect(Collectors.joining("\n"))
                + "\n%1$sx,Bob,bob@%1$sx.io,,,,,Customer,,,\n%1$sy,Eve,eve at %1$sy.io,,,,,,,,\n".formatted(run);
    }

    /** An older conversion counts for the score and makes nobody an MQL. */
    private static LocalDate yesterday() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), UTC).minusDays(1);
    }

    private int mqls(String run) {
        return jdbc.sql("select count(*) from mql where contact_id like ?")
                .param(run + "%")
                .query(Integer.class)
                .single();
    }

    private Locator counted(String what) {
        return page.locator(".counts div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(what, new Page.GetByTextOptions().setExact(true))))
                .locator("dd");
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
