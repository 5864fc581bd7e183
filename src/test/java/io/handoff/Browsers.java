package io.handoff;

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
public final class Browsers {

    /** The first is the same engine without a desktop's windows, and takes a quarter less of a processor. */
    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private static Browser browser;

    private Browsers() {}

    /** The program; a machine without one skips the test and says so. */
    private static Path chromium() {
        var programs =
                Optional.ofNullable(System.getenv("CHROMIUM")).map(List::of).orElse(PROGRAMS);
        var program =
                programs.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                program.isPresent(),
                () -> "No Chromium at " + String.join(" or ", programs)
                        + ": install one, or name it in the environment variable CHROMIUM");
        return program.get();
    }

    /** One for all tests of this JVM, with which it ends; skips the test as {@link #chromium()}. */
    public static synchronized Browser shared() {
        var chromium = chromium();
        if (browser == null || !browser.isConnected()) {
            browser = launch(Shared.PLAYWRIGHT, chromium);
        }
        return browser;
    }

    /** For calls without a page. */
    public static APIRequest requests() {
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
