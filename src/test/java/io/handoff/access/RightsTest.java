package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people may do inside, in the engine and with MQLs. */
class RightsTest extends AtTheDoor {

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
    void my_team_is_who_one_works_with_or_answers_for() {
        var task = taskOf("on-the-teams-desk");

        assertThat(filtered("My team", "sdr4")).contains(task);
        assertThat(filtered("My team", "manager")).contains(task);
        assertThat(filtered("My team", "sales-leader")).contains(task);
        assertThat(filtered("My team", "sdr5")).doesNotContain(task);
        assertThat(filtered("Response overdue", "manager")).doesNotContain(task);
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

    private String filtered(String filter, String login) {
        var who = Browserless.basic(login, login);
        var name = URLEncoder.encode(filter, StandardCharsets.UTF_8);
        var id = Pattern.compile("\"id\":\"([\\w-]+)\"")
                .matcher(http.get("/engine-rest/filter?name=" + name, who).body());
        assertThat(id.find()).as("%s may read %s", login, filter).isTrue();
        return http.get("/engine-rest/filter/" + id.group(1) + "/list", who).body();
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
}
