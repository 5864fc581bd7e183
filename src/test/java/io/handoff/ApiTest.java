package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.handoff.access.Identities;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The whole application behind its HTTP doors, with the people of the default organisation, on a moved clock: Monday 18 May 2026, ten
 * o'clock in New York. Contacts and what they do come in as events.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=false",
            "handoff.admin.password=secret-admin",
            "handoff.organisation=src/main/resources/default-organisation.yaml",
            "handoff.ids.sources[/tests/billing]=billing",
            "handoff.golden-contacts=" + ApiTest.OWN_GOLDEN_CONTACTS
        })
@AutoConfigureMockMvc
public abstract class ApiTest {

    /** Where a test of a company's own golden contacts writes them; the others do not ask for them. */
    protected static final String OWN_GOLDEN_CONTACTS = "target/golden-contacts.yaml";

    private static final List<String> PEOPLE = List.of(
            "sdr1", "sdr2", "sdr3", "sdr4", "sdr5", "ae1", "ae3", "manager", "marketing", "revops", "integration");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Identities identities;

    protected String contact;

    @BeforeEach
    void people_can_sign_in_on_a_monday_morning() {
        at("2026-05-18T10:00");
        PEOPLE.stream()
                .filter(id -> !identities.hasPassword(id))
                .forEach(id -> identities.setPassword(id, "secret-" + id));
        contact = "contact-" + UUID.randomUUID();
    }

    @AfterEach
    void the_clock_is_real_again() {
        ClockUtil.reset();
    }

    /** An answer of the API. */
    public record Answer(int status, String contentType, JsonNode body) {

        public Answer expecting(int expected) {
            assertThat(status).as("answer %s", body).isEqualTo(expected);
            if (expected >= 400) {
                assertThat(contentType).isEqualTo("application/problem+json");
            }
            return this;
        }

        public String text(String pointer) {
            return body.at(pointer).asString(null);
        }
    }

    protected static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/New_York")).toInstant();
    }

    protected static void at(String newYork) {
        ClockUtil.setCurrentTime(Date.from(newYork(newYork)));
    }

    protected Answer read(String login, String path, Object... variables) {
        return send(get(path, variables), login);
    }

    protected Answer write(String login, String path, Map<String, ?> body, Object... variables) {
        return send(
                MockMvcRequestBuilders.post(path, variables)
                        .contentType("application/json")
                        .content(text(body)),
                login);
    }

    protected Answer remove(String login, String path, Map<String, ?> body, Object... variables) {
        return send(
                MockMvcRequestBuilders.delete(path, variables)
                        .contentType("application/json")
                        .content(text(body)),
                login);
    }

    /** Events as a program sends them, good or bad. */
    protected Answer post(String contentType, String body) {
        return send(
                MockMvcRequestBuilders.post("/api/events")
                        .contentType(contentType)
                        .content(body),
                "integration");
    }

    /** As {@link #post(String, String)}, with headers. */
    protected Answer post(String contentType, String body, Map<String, String> headers) {
        var request = MockMvcRequestBuilders.post("/api/events")
                .contentType(contentType)
                .content(body);
        headers.forEach(request::header);
        return send(request, "integration");
    }

    /** An event about {@link #contact}, a moment ago. */
    protected Answer event(String type, Map<String, ?> data) {
        return event(type, contact, data);
    }

    protected Answer event(String type, String subject, Map<String, ?> data) {
        var answer = tell(type, subject, data);
        assertThat(answer.expecting(200).text("/0/status"))
                .as("%s", answer.body())
                .isEqualTo("APPLIED");
        return answer;
    }

    /** As {@link #event}, whatever comes of it. */
    protected Answer tell(String type, String subject, Map<String, ?> data) {
        var event = Map.of(
                "specversion",
                "1.0",
                "id",
                subject + "/" + UUID.randomUUID(),
                "source",
                "/tests",
                "type",
                "io.handoff." + type,
                "subject",
                subject,
                "time",
                ClockUtil.getCurrentTime().toInstant().toString(),
                "datacontenttype",
                "application/json",
                "data",
                data);
        return post("application/cloudevents+json", text(event));
    }

    /** A head of sales of a company of 120 people. */
    protected void known() {
        event(
                "contact.upserted",
                Map.of(
                        "email", "mia@" + contact + ".io",
                        "firstName", "Mia",
                        "lastName", "Stone",
                        "jobTitle", "Head of Sales",
                        "company",
                                Map.of(
                                        "domain",
                                        contact + ".io",
                                        "name",
                                        "Globex",
                                        "employees",
                                        120,
                                        "country",
                                        "US")));
    }

    /** Known, and just asked for a demo: an MQL with an owner. */
    protected Answer mql() {
        known();
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));
        return read("revops", "/api/contacts/{id}", contact).expecting(200);
    }

    /** A form with a file, as browsers and {@code curl -F} send it. */
    protected Answer upload(String login, String path, String name, byte[] file, Map<String, String> fields) {
        var request =
                MockMvcRequestBuilders.multipart(path).file(new MockMultipartFile("file", name, "text/csv", file));
        fields.forEach(request::param);
        if (fields.containsKey("mapping")) {
            request.part(
                    new MockPart("mapping", fields.get("mapping").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return send(request, login);
    }

    /** A page as this person sees it. */
    protected String page(String login, String path, Object... variables) {
        var response = open(login, path, variables);
        assertThat(response.getStatus()).as("%s as %s", path, login).isEqualTo(200);
        try {
            return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** A page for somebody who has signed in; it may be none. */
    protected MockHttpServletResponse open(String login, String path, Object... variables) {
        var groups = identities.groupsOf(login).stream()
                .map(group -> "GROUP_" + group)
                .toArray(String[]::new);
        try {
            return mvc.perform(get(path, variables)
                            .accept("text/html")
                            .with(user(login).authorities(AuthorityUtils.createAuthorityList(groups))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What is no JSON. */
    protected String download(String login, String path, Object... variables) {
        try {
            return mvc.perform(get(path, variables).with(httpBasic(login, "secret-" + login)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request, String login) {
        try {
            var response = mvc.perform(request.with(httpBasic(login, "secret-" + login)))
                    .andReturn()
                    .getResponse();
            return answer(response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer answer(MockHttpServletResponse response) throws Exception {
        var body = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(
                response.getStatus(), response.getContentType(), json.readTree(body.isEmpty() ? "null" : body));
    }

    private String text(Object body) {
        return json.writeValueAsString(body);
    }
}
