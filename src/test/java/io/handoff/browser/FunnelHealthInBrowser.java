package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens the application in a browser, empty until a test asks for leads; nothing a browser complains about goes unheard. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:funnel-health;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=true",
            "handoff.demo-history=false"
        })
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
        visit(login, address, new NewContextOptions());
    }

    void visit(String login, String address, NewContextOptions options) {
        if (!told) {
            FunnelLeads.tell(visitor.sender(), clock.instant());
            told = true;
        }
        page = visitor.open(login, address, options);
        assertThat(page.locator("#report")).isVisible();
    }

    static NewContextOptions in(ColorScheme colours) {
        return new NewContextOptions().setColorScheme(colours);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
