package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.handoff.Browsers;
import java.util.ArrayList;
import java.util.List;

/** Somebody who opens Funnel Health, and hears what the browser complains about. */
final class FunnelVisitor implements AutoCloseable {

    private static final double PATIENCE = 60_000;

    private final List<String> complaints = new ArrayList<>();
    private final Browser browser;
    private final String base;
    private BrowserContext window;
    private Page page;

    FunnelVisitor(int port) {
        this.browser = Browsers.shared();
        this.base = "http://127.0.0.1:" + port;
    }

    APIRequestContext sender() {
        return Browsers.requests().newContext(new APIRequest.NewContextOptions().setBaseURL(base));
    }

    /** In a window of their own. */
    Page open(String login, String address, NewContextOptions options) {
        return open(login, address, context(options));
    }

    /** In the visitor's window: signed out, but what it has loaded once it need not load again. */
    Page open(String login, String address) {
        if (window == null) {
            window = context(new NewContextOptions());
        }
        return open(login, address, window);
    }

    private BrowserContext context(NewContextOptions options) {
        return browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Signs in on the way, and waits until all is shown. */
    private Page open(String login, String address, BrowserContext context) {
        leave();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(PATIENCE);
        page.navigate(base + address);
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(login);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        shown();
        return page;
    }

    void go(String address) {
        page.navigate(base + address);
        shown();
    }

    private void shown() {
        assertThat(page.locator("#report")).hasAttribute("aria-busy", "false");
    }

    Locator filter(String name) {
        return page.locator("select[name=" + name + "]");
    }

    Locator figure(String id) {
        return page.locator("#number-" + id + " .value");
    }

    /** Presses Tab until the focus is there. */
    void tabTo(String selector) {
        for (var presses = 0; presses < 100; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    void unfoldAll() {
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    int width() {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /** How many are wider than what they stand in. */
    int chartsCut() {
        return (int) page.evaluate("""
                () => [...document.querySelectorAll('.chart svg')].filter(svg =>
                  svg.getBoundingClientRect().right > svg.closest('.panel').getBoundingClientRect().right).length""");
    }

    /** What the browser wrote to its console since last asked: scripts that failed, styles that were refused. */
    List<String> complaints() {
        var onActivity = List.copyOf(complaints);
        complaints.clear();
        return onActivity;
    }

    private void leave() {
        if (page != null && page.context() == window) {
            page.close();
            window.clearCookies();
        } else if (page != null) {
            page.context().close();
        }
    }

    @Override
    public void close() {
        leave();
        if (window != null) {
            window.close();
        }
    }
}
