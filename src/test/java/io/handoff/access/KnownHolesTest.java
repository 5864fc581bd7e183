package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The holes this version of the engine is known for stay closed. */
class KnownHolesTest extends AtTheDoor {

    private static final String OR_QUERY = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count"})
    void expressions_in_nested_queries_are_refused(String path) {
        var answer = http.post(path, OR_QUERY, Browserless.basic("sdr1", "sdr1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("forbidden");
    }

    @Test
    void expressions_in_nested_queries_are_refused_when_they_extend_a_filter() {
        var filters = http.get("/engine-rest/filter?name=My%20MQLs", Browserless.basic("sdr1", "sdr1"))
                .body();
        var id = Pattern.compile("\"id\":\"([\\w-]+)\"").matcher(filters);
        assertThat(id.find()).isTrue();

        for (var call : new String[] {"list", "count", "singleResult"}) {
            var answer = http.post(
                    "/engine-rest/filter/" + id.group(1) + "/" + call, OR_QUERY, Browserless.basic("sdr1", "sdr1"));
            assertThat(answer.statusCode()).as(call).isEqualTo(400);
        }
        assertThat(http.post("/engine-rest/filter/" + id.group(1) + "/list", "{}", Browserless.basic("sdr1", "sdr1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create"
            })
    void the_set_up_page_is_closed_even_without_an_admin(String path) {
        jdbc.sql("delete from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'")
                .update();
        try {
            http.get("/camunda/app/tasklist/default/");
            var answer = http.post(
                    path,
                    "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"evil-evil\"}}",
                    "X-XSRF-TOKEN",
                    http.csrf());
            assertThat(answer.statusCode()).isIn(400, 403);
        } finally {
            jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values ('admin', 'camunda-admin')")
                    .update();
        }
        assertThat(jdbc.sql("select count(*) from ACT_ID_USER where ID_ = 'eve'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void guessing_by_basic_is_slowed_down_and_said_so() {
        for (var i = 0; i < 5; i++) {
            assertThat(http.get("/api/notifications", Browserless.basic("ae2", "guess"))
                            .statusCode())
                    .isEqualTo(401);
        }
        var answer = http.get("/api/notifications", Browserless.basic("ae2", "ae2"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(http.get("/api/notifications", Browserless.basic("sdr4", "sdr4"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessing_at_the_webapps_login_is_slowed_down_and_said_so() {
        for (var i = 0; i < 5; i++) {
            assertThat(http.webappLogin("tasklist", "sdr6", "guess").statusCode())
                    .isEqualTo(401);
        }
        var answer = http.webappLogin("tasklist", "sdr6", "sdr6");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_page_and_its_policy_agree_on_the_nonce_however_many_ask_at_once() throws Exception {
        http.get("/camunda/app/tasklist/default/");
        var disagreeing = new HashSet<String>();
        var pool = Executors.newFixedThreadPool(4);
        var pages = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> pool.submit(() -> http.get("/camunda/app/tasklist/default/")))
                .toList();
        for (var page : pages) {
            var answer = page.get();
            var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            var nonce = Pattern.compile("nonce=\"([\\w-]+)\"").matcher(answer.body());
            if (!nonce.find() || !policy.contains("'nonce-" + nonce.group(1) + "'")) {
                disagreeing.add(policy);
            }
        }
        pool.shutdown();
        assertThat(disagreeing).isEmpty();
    }
}
