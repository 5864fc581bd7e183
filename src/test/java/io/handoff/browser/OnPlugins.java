package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import io.handoff.DemoApplicationTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our plugins in a real browser, on a moved clock. Whatever the browser complains about fails the test. */
@DemoApplicationTest
abstract class OnPlugins extends InBrowser {

    private static final List<String> GRAVE = List.of("serious", "critical");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @AfterAll
    void the_clock_is_real_again() {
        ClockUtil.reset();
    }

    static void at(String newYork) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(newYork)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant()));
    }

    /** In through our own page, which all screens share, then on to one of Camunda's. */
    void signIn(String login, String app) {
        signIn(login, app, "");
    }

    /** @param place in the application, such as {@code #/?task=…}: at once, because its start would overwrite where one goes meanwhile */
    void signIn(String login, String app, String place) {
        visit(login, "/");
        page.setViewportSize(1500, 1000);
        assertThat(button("Sign out")).isVisible();
        page.navigate(url("/camunda/app/" + app + "/default/" + place));
    }

    /** Somebody asks for a demo. */
    void demoRequest(String contact, String firstName) {
        var person = """
                {"firstName":"%s","lastName":"%s","email":"%s@%s.example","jobTitle":"Head of Sales","country":"US","phone":"+1 555 0100",
                 "company":{"domain":"%s.example","name":"House of %s","employees":120}}""".formatted(
                        firstName, contact.toUpperCase(java.util.Locale.ROOT), contact, contact, contact, contact);
        send(event(contact, "contact.upserted", person) + "," + event(contact, "engagement.recorded", """
                {"kind":"DEMO_REQUEST","detail":"Pricing for 40 seats"}"""));
    }

    static String event(String contact, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s-%s-%d","source":"/plugins","type":"io.handoff.%s","subject":"%s","data":%s}""".formatted(contact, type, ClockUtil.getCurrentTime().getTime(), type, contact, data);
    }

    String mqlOf(String contact) {
        return column(contact, "id");
    }

    /** Of the latest MQL. */
    String column(String contact, String column) {
        return jdbc.sql("select " + column + " from mql where contact_id = ? order by pass desc limit 1")
                .param(contact)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    org.camunda.bpm.engine.task.Task taskOf(String contact) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .taskDefinitionKey("Task_AcceptOrRejectMql")
                .singleResult();
    }

    Locator tab(String name) {
        return page.locator(".nav-tabs a")
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^\\s*" + name + "\\s*$")));
    }

    /** Nothing serious in what is ours; the rest of the page is the vendor's. */
    void assertAccessible(String ours) {
        var found = new AxeBuilder(page)
                .include(List.of(ours)).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(found).isEmpty();
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
