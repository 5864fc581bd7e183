package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.handoff.DemoApplicationTest;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens the application in a browser, empty until a test asks for leads; nothing a browser complains about goes unheard. */
@DemoApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FunnelHealthInBrowser {

    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    FunnelVisitor visitor;
    Page page;
    private boolean told;

    @BeforeAll
    void open() {
        setDefaultAssertionTimeout(PATIENCE);
        visitor = new FunnelVisitor(port);
    }

    @AfterAll
    void close() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        assertThat(visitor.complaints()).isEmpty();
    }

    void visitEmpty(String login, ColorScheme colours) {
        page = visitor.open(login, "/funnel-health", in(colours));
    }

    void visit(String login, String address) {
        leadsComeIn();
        page = visitor.open(login, address);
        assertThat(page.locator("#report")).isVisible();
    }

    void visit(String login, String address, NewContextOptions options) {
        leadsComeIn();
        page = visitor.open(login, address, options);
        assertThat(page.locator("#report")).isVisible();
    }

    private void leadsComeIn() {
        if (!told) {
            FunnelLeads.tell(visitor.sender(), clock.instant());
            told = true;
        }
    }

    static NewContextOptions in(ColorScheme colours) {
        return new NewContextOptions().setColorScheme(colours);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
