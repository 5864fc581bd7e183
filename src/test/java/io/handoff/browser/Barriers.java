package io.handoff.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What would keep people out who see, hear or move differently, as axe-core finds it. */
final class Barriers {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Barriers() {}

    static void assertNoneOn(Page page) {
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> GRAVE.contains(found.getImpact()))
                        .map(found -> found.getId() + ": " + found.getHelp() + " "
                                + found.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(grave).as("barriers on " + page.url()).isEmpty();
    }
}
