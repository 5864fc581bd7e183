package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.mql.NurtureStay.Stop;
import io.handoff.mql.NurtureStays;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A contact leaves our emails by the link in one, over HTTP, without a login; and what a broken text does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:leaving;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=false",
            "handoff.admin.password=only-for-tests",
            "handoff.nurture.spread=PT0S",
            "handoff.public-url=https://handoff.acme.example"
        })
class LeavingScenario extends ProcessTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path texts;

    @LocalServerPort
    int port;

    @Autowired
    NurtureStays stays;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void our_own_texts(DynamicPropertyRegistry properties) {
        properties.add("handoff.nurture.templates", texts::toString);
    }

    @BeforeEach
    void nurtured() {
        upsert(Map.of("consent", "GRANTED"));
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
    }

    @Test
    @DisplayName("G11 The link in an email lets the contact out, with one click of the mail program or two of a person")
    void the_link_lets_the_contact_out() throws Exception {
        at("2026-05-26T09:00");
        var letter = letters().get(0);
        var link = letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(link).startsWith("https://handoff.acme.example/unsubscribe/").doesNotContain(contact, "@");

        var page = look(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("No more emails from Acme?", "<button");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .as("no session for a stranger")
                .isEmpty();
        assertThat(hasLeft()).as("a mail scanner looks at every link").isFalse();

        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(hasLeft()).isTrue();
        assertThat(stays.find(mql().id()).orElseThrow().stoppedWhy()).isEqualTo(Stop.UNSUBSCRIBED);
        assertThat(post(link, "").body()).as("again").contains("You are unsubscribed");
        assertThat(look(link).body()).contains("You are unsubscribed").doesNotContain("<button");
        at("2026-08-01T09:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void who_guesses_links_must_wait_and_who_has_one_need_not() throws Exception {
        at("2026-05-26T09:00");
        var link = letters().get(0).getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        HttpResponse<String> guess = null;
        for (int i = 0; i < 25; i++) {
            guess = post("https://x/unsubscribe/%032x".formatted(i), "");
            assertThat(guess.statusCode()).isIn(404, 429);
        }
        assertThat(guess.statusCode()).isEqualTo(429);
        assertThat(guess.headers().firstValue("Retry-After")).isPresent();
        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(hasLeft()).isTrue();
    }

    @Test
    void a_broken_text_is_an_incident_that_names_file_and_line_and_the_handoff_goes_on() throws Exception {
        var broken = Files.writeString(
                texts.resolve("guide.html"), "<html>\n<body>\n<p th:text=\"${oops\">x</p>\n</body></html>");
        at("2026-05-26T09:00");
        var sending =
                management.createJobQuery().processDefinitionKey("notification").list();
        assertThat(sending).isNotEmpty();
        for (var job : sending) {
            for (int i = 0; i < 5; i++) {
                fail(job.getId());
            }
        }

        assertThat(runtime.createIncidentQuery().list())
                .anySatisfy(incident -> assertThat(incident.getIncidentMessage())
                        .contains(broken.toString())
                        .contains("line 3"));
        assertThat(stays.find(mql().id()).orElseThrow().nextTouchAt()).isEqualTo(newYork("2026-06-16T08:00"));

        Files.delete(broken);
        sending.forEach(job -> management.setJobRetries(job.getId(), 1));
        at("2026-05-26T15:00");
        assertThat(mails()).containsExactly("A short guide, if it helps");
    }

    private void fail(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException expected) {
            // the engine counts it
        }
    }

    private boolean hasLeft() {
        return contacts.find(contact).orElseThrow().isUnsubscribed();
    }

    private HttpResponse<String> look(String link) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(here(link)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String link, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(here(link)).header("Content-Type", FORM).POST(BodyPublishers.ofString(body));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI here(String link) {
        return URI.create("http://localhost:" + port + URI.create(link).getPath());
    }
}
