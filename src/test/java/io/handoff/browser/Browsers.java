package io.handoff.browser;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium of this machine; nothing is downloaded. */
final class Browsers {

    private static Browser browser;

    private Browsers() {}

    /** The program; a machine without one skips the test and says so. */
    private static Path chromium() {
        var program =
                Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).orElse(Path.of("/usr/bin/chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(program),
                () -> "No Chromium at " + program + ": install one, or name it in the environment variable CHROMIUM");
        return program;
    }

    /** One for all tests of this JVM, with which it ends; skips the test as {@link #chromium()}. */
    static synchronized Browser shared() {
        var chromium = chromium();
        if (browser == null || !browser.isConnected()) {
            browser = launch(Shared.PLAYWRIGHT, chromium);
        }
        return browser;
    }

    /** For calls without a page. */
    static APIRequest requests() {
        return Shared.PLAYWRIGHT.request();
    }

    private static final class Shared {

        static final Playwright PLAYWRIGHT = playwright();
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser launch(Playwright playwright, Path chromium) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
