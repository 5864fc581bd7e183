package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door of the running application: who gets in, who does not, and what they are told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=true",
            "handoff.demo-history=false"
        })
@AutoConfigureObservability(tracing = false)
class DoorsTest {

    private static final String OR_QUERY = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Browserless http;

    @BeforeEach
    void fresh_browser() {
        http = new Browserless(port);
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource({
        "GET, /api/notifications, -, 401",
        "GET, /api/notifications, sdr1, 200",
        "POST, /api/events, -, 401",
        "POST, /api/events, sdr1, 403",
        "POST, /api/events, ae1, 403",
        "POST, /api/events, manager, 403",
        "POST, /api/events, marketing, 403",
        "GET, /api/inbox, sdr1, 403",
        "GET, /api/inbox, integration, 403",
        "POST, /api/contacts/c1/stage, sdr1, 403",
        "POST, /api/contacts/c1/stage, manager, 403",
        "POST, /api/contacts/c1/stage, revops, 403",
        "POST, /api/mqls/m1/decision, marketing, 403",
        "POST, /api/mqls/m1/decision, integration, 403",
        "POST, /api/mqls/m1/reassign, sdr1, 403",
        "POST, /api/anything/else, manager, 403",
        "GET, /engine-rest/engine, -, 401",
        "GET, /engine-rest/engine, sdr1, 200",
        "GET, /, -, 200",
        "GET, /v3/api-docs, -, 200",
        "GET, /swagger-ui/index.html, -, 200",
        "GET, /actuator/health, -, 200",
        "GET, /actuator/prometheus, -, 401",
        "GET, /actuator/prometheus, sdr1, 403",
        "GET, /actuator/prometheus, integration, 200",
        "GET, /actuator/env, admin, 403",
        "GET, /inbox, -, 302",
        "GET, /nowhere, -, 403",
        "GET, /assets/handoff.css, -, 200"
    })
    void the_right_people_get_in(String method, String path, String login, int status) {
        var who = login.equals("-") ? new String[0] : Browserless.basic(login, login);
        var answer = method.equals("GET") ? http.get(path, who) : http.post(path, "{}", who);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (path.startsWith("/api") && status >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    @DisplayName("H1 a refused stage change leaves an entry with who, what and when")
    void a_refused_stage_change_is_remembered() {
        http.post("/api/contacts/h1/stage", "{\"stage\":\"CUSTOMER\"}", Browserless.basic("sdr2", "sdr2"));

        var entry = jdbc.sql("select login, method, path from access_audit where path = '/api/contacts/h1/stage'")
                .query()
                .singleRow();
        assertThat(entry).containsEntry("LOGIN", "sdr2").containsEntry("METHOD", "POST");
    }

    @Test
    void one_sign_in_opens_pages_tasklist_and_api() {
        var page = http.get("/");
        var answer = http.postForm(
                "/sign-in", Map.of("username", "sdr1", "password", "sdr1", "next", "", "_csrf", hiddenToken(page)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(http.get("/").body()).contains("Tasklist").doesNotContain("Cockpit", "Admin");
        assertThat(http.get("/api/notifications").statusCode()).isEqualTo(200);
        assertThat(http.get("/camunda/api/admin/auth/user/default").body()).contains("sdr1");
    }

    @Test
    void a_sign_in_without_the_pages_token_is_refused() {
        http.get("/");
        var answer = http.postForm("/sign-in", Map.of("username", "sdr1", "password", "sdr1"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_webapps_session_changes_nothing_without_its_token() {
        assertThat(http.webappLogin("tasklist", "revops", "revops").statusCode())
                .isEqualTo(200);
        http.get("/camunda/app/tasklist/default/");

        assertThat(http.post("/api/events", "[]").statusCode()).isEqualTo(403);
        assertThat(http.post("/api/events", "[]", "X-XSRF-TOKEN", http.csrf()).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void after_signing_out_the_api_is_closed() {
        http.webappLogin("tasklist", "sdr1", "sdr1");
        http.get("/camunda/app/tasklist/default/");
        http.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", http.csrf());

        assertThat(http.get("/api/notifications").statusCode()).isEqualTo(401);
    }

    @Test
    void an_sdr_cannot_enter_cockpit_or_admin() {
        assertThat(http.webappLogin("cockpit", "sdr1", "sdr1").statusCode()).isEqualTo(403);
        assertThat(http.webappLogin("admin", "sdr1", "sdr1").statusCode()).isEqualTo(403);
        assertThat(http.webappLogin("cockpit", "manager", "manager").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refused_form_is_answered_with_the_sentence_of_the_rule() {
        var task = taskOf("sdr-refused");

        var answer = http.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"REJECTED\"}}}",
                Browserless.basic("revops", "revops"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("RefusedByRule").doesNotContain("ENGINE", "Exception");
    }

    @Test
    void a_rep_of_another_team_decides_nothing() {
        var task = taskOf("of-the-inbound-team");

        assertThat(http.get("/engine-rest/task/" + task, Browserless.basic("sdr1", "sdr1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.get("/engine-rest/task/" + task, Browserless.basic("sdr5", "sdr5"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.post("/engine-rest/task/" + task + "/complete", "{}", Browserless.basic("sdr5", "sdr5"))
                        .statusCode())
                .isEqualTo(403);
        var mql = jdbc.sql("select id from mql where contact_id = 'of-the-inbound-team'")
                .query(String.class)
                .single();
        assertThat(http.post("/api/mqls/" + mql + "/decision", "{}", Browserless.basic("sdr5", "sdr5"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.post("/api/mqls/" + mql + "/decision", "{}", Browserless.basic("ae1", "ae1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.post("/api/mqls/" + mql + "/decision", "{}", Browserless.basic("sdr1", "sdr1"))
                        .statusCode())
                .isNotIn(401, 403);
        assertThat(http.post("/api/mqls/" + mql + "/reassign", "{}", Browserless.basic("manager", "manager"))
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void an_sdr_neither_changes_a_handoff_nor_gives_a_task_away() {
        var task = taskOf("stays-as-it-is");
        var sdr = Browserless.basic("sdr1", "sdr1");

        assertThat(http.post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"sdr2\"}", sdr)
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.post(
                                "/engine-rest/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
                                sdr)
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.post("/engine-rest/message", "{\"messageName\":\"LeadEngaged\"}", sdr)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(http.post("/engine-rest/process-definition/key/contact-handoff/start", "{}", sdr)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void only_ops_deploy() {
        assertThat(deploy("sdr1").statusCode()).isEqualTo(403);
        assertThat(deploy("manager").statusCode()).isEqualTo(403);
        assertThat(deploy("revops").statusCode()).isEqualTo(200);
    }

    @Test
    void only_an_admin_administers_people() {
        var user = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"evil-evil\"}}";

        assertThat(http.post("/engine-rest/user/create", user, Browserless.basic("revops", "revops"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.get("/engine-rest/authorization/count", Browserless.basic("sdr1", "sdr1"))
                        .body())
                .contains("\"count\":0");
    }

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
            assertThat(http.get("/api/notifications", Browserless.basic("sdr3", "guess"))
                            .statusCode())
                    .isEqualTo(401);
        }
        var answer = http.get("/api/notifications", Browserless.basic("sdr3", "sdr3"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(http.get("/api/notifications", Browserless.basic("sdr4", "sdr4"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessing_at_the_webapps_login_is_slowed_down_and_said_so() {
        for (var i = 0; i < 5; i++) {
            assertThat(http.webappLogin("tasklist", "sdr5", "guess").statusCode())
                    .isEqualTo(401);
        }
        var answer = http.webappLogin("tasklist", "sdr5", "sdr5");

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

    /** A contact of this id asks for a demo; the task of its SDR. */
    private String taskOf(String contact) {
        var event = """
                {"specversion":"1.0","id":"%s-%s","source":"/doors","type":"io.handoff.%s","subject":"%s","data":%s}""";
        var events = "[" + event.formatted(contact, 1, "contact.upserted", contact, "{\"firstName\":\"Ann\"}") + ","
                + event.formatted(contact, 2, "engagement.recorded", contact, "{\"kind\":\"DEMO_REQUEST\"}") + "]";
        var basic = Browserless.basic("integration", "integration");
        var answer = http.postAs("application/cloudevents-batch+json", "/api/events", events, basic);
        assertThat(answer.body()).doesNotContain("FAILED", "REJECTED");
        return jdbc.sql("""
                        select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on t.PROC_INST_ID_ = e.ID_
                        where e.BUSINESS_KEY_ = ?""").param(contact).query(String.class).single();
    }

    private HttpResponse<String> deploy(String login) {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  targetNamespace="t"><process id="p" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process></definitions>""";
        var form =
                "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nt\r\n--x\r\nContent-Disposition:"
                        + " form-data; name=\"data\"; filename=\"t.bpmn\"\r\n\r\n" + model + "\r\n--x--\r\n";
        return http.postMultipart("/engine-rest/deployment/create", form, "x", Browserless.basic(login, login));
    }

    private static String hiddenToken(HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
