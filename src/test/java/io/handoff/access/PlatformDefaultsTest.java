package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** What an upgrade of Spring Boot can switch off without a word, because its name, class or default has changed. */
class PlatformDefaultsTest extends AtTheDoor {

    @Autowired
    HealthEndpoint health;

    @ParameterizedTest
    @CsvSource({"processEngine", "jobExecutor", "db", "diskSpace", "livenessState", "readinessState"})
    void health_looks_at(String part) {
        assertThat(health.healthForPath(part))
                .isNotNull()
                .satisfies(found -> assertThat(found.getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void health_tells_strangers_the_status_only() {
        assertThat(http.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("default", "H2");
        assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/contacts/nobody, revops, 404, Not Found",
        "/api/inbox, sdr1, 403, Forbidden",
        "/api/mqls?page=x, revops, 400, Bad Request",
        "/api/nowhere, revops, 404, Not Found"
    })
    void a_refused_call_is_answered_by_problem_details(String path, String login, int status, String title) {
        var answer = http.get(path, Browserless.basic(login, login));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("about:blank");
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isEqualTo(title);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.instance")).isEqualTo(path.replaceAll("\\?.*", ""));
    }

    @Test
    void an_error_page_is_ours_and_tells_no_secrets() {
        var page = http.get("/nowhere", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("This page is not for your role")
                .doesNotContain("Whitelabel", "Exception", "trace");
        var json = http.get("/nowhere", "Accept", "application/json");
        assertThat(json.body()).doesNotContain("message", "trace", "exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/handoff.css, no-cache",
        "/engine-rest/engine, no-cache",
        "/camunda/api/engine/engine, no-cache",
        "/api/notifications, no-store"
    })
    void caches_ask_again(String path, String directive) {
        var answer = http.get(path, Browserless.basic("sdr1", "sdr1"));

        assertThat(answer.headers().allValues("Cache-Control")).anyMatch(value -> value.contains(directive));
    }

    @Test
    void json_names_fields_in_the_order_of_the_records_and_leaves_out_what_is_absent() {
        var answer = http.post("/api/events", "{}", Browserless.basic("integration", "integration"));
        assertThat(answer.statusCode()).isEqualTo(415);

        var one = http.postAs(
                        "application/cloudevents+json",
                        "/api/events",
                        """
                        {"specversion":"1.0","id":"order-1","source":"/order","type":"io.handoff.contact.upserted","subject":"order",
                         "data":{"firstName":"Ann"}}""",
                        Browserless.basic("integration", "integration"))
                .body();
        assertThat(one).isEqualTo("[{\"source\":\"/order\",\"id\":\"order-1\",\"status\":\"APPLIED\"}]");
    }
}
