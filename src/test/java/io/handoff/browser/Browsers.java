package io.handoff.browser;

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

    private Browsers() {}

    /** The program; a machine without one skips the test and says so. */
    static Path chromium() {
        var program =
                Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).orElse(Path.of("/usr/bin/chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(program),
                () -> "No Chromium at " + program + ": install one, or name it in the environment variable CHROMIUM");
        return program;
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright, Path chromium) {
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
