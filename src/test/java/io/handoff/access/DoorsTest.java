package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door: who gets in, who does not, and what they are told. */
class DoorsTest extends AtTheDoor {

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
        "GET, /teams, -, 302",
        "GET, /funnel-health, -, 302",
        "GET, /funnel-health/mqls, -, 302",
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
    void a_link_somebody_sent_opens_with_its_filters_after_signing_in() {
        var sent = http.get("/funnel-health?period=26-weeks&team=sdr-inbound");
        var toSignIn = sent.headers().firstValue("Location").orElseThrow();
        assertThat(toSignIn).endsWith("/?next=%2Ffunnel-health%3Fperiod%3D26-weeks%26team%3Dsdr-inbound");

        assertThat(afterSigningInFor("/funnel-health?period=26-weeks&team=sdr-inbound"))
                .endsWith("/funnel-health?period=26-weeks&team=sdr-inbound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/?x=1",
                "https://evil.example",
                "/\\evil.example",
                "/ok?next=//evil.example",
                "/ok?a=1#b"
            })
    void a_link_sends_nobody_elsewhere(String next) {
        assertThat(afterSigningInFor(next)).endsWith("/").doesNotContain("evil");
    }

    private String afterSigningInFor(String next) {
        var form = Map.of("username", "sdr1", "password", "sdr1", "next", next, "_csrf", hiddenToken(http.get("/")));
        return http.postForm("/sign-in", form).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void what_the_page_draws_with_is_kept_by_the_browser_for_a_year() {
        afterSigningInFor("");
        var page = http.get("/funnel-health").body();
        var address = Pattern.compile("/webjars/echarts/[^\"]+").matcher(page);
        assertThat(address.find()).isTrue();
        var library = http.get(address.group());

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
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
    void unsubscribing_asks_for_no_login_and_no_token_of_a_session() {
        assertThat(http.get("/unsubscribe/0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(http.postForm("/unsubscribe/0123456789abcdef", Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String hiddenToken(HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
