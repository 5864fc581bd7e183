package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.handoff.Browsers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at a real browser. Whatever the browser complains about fails the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    private static final double PATIENCE = 60_000;

    /** Tasklist and Cockpit stay empty when a script has not come after seven seconds, which is soon on a busy machine. */
    private static final String PATIENT_SCRIPT_LOADER = """
            let loader;
            Object.defineProperty(window, 'require', {
              configurable: true,
              get: () => loader,
              set: value => { loader = value; value?.config?.({ waitSeconds: 0 }); }
            });""";

    @LocalServerPort
    int port;

    Page page;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Browser browser;
    private BrowserContext window;

    @BeforeAll
    void open() {
        browser = Browsers.shared();
        setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        leave();
        var unexpected = complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
        complaints.clear();
        expected.clear();
        assertThat(unexpected).isEmpty();
    }

    /** The browser's own line in the console about an answer that we want here. */
    void expectsComplaint(String status) {
        expected.add(status);
    }

    /** In a window of their own; signs in on the way to the address. */
    void visit(String login, String path, NewContextOptions options) {
        visit(login, path, browser.newContext(options));
    }

    /** In the window of this class: signed out, but what it has loaded once it need not load again. */
    void visit(String login, String path) {
        if (window == null) {
            window = browser.newContext();
        }
        visit(login, path, window);
    }

    private void visit(String login, String path, BrowserContext context) {
        leave();
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.addInitScript(PATIENT_SCRIPT_LOADER);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(url(path));
        page.evaluate("localStorage.clear()");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(login);
        button("Sign in").click();
    }

    private void leave() {
        if (page != null && page.context() == window) {
            page.close();
            window.clearCookies();
        } else if (page != null) {
            page.context().close();
        }
        page = null;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    APIRequestContext api(String login) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + login).getBytes());
        return Browsers.requests()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(url(""))
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + basic)));
    }

    /** @param events JSON objects, separated by commas */
    void send(String events) {
        var answer = api("integration")
                .post(
                        "/api/events",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/cloudevents-batch+json")
                                .setData("[" + events + "]"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("FAILED", "REJECTED");
    }
}
