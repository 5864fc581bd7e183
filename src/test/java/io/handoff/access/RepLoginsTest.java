package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.handoff.team.Teams;
import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The logins of reps, changed in Camunda Admin or by the engine's REST API. */
class RepLoginsTest extends AtTheDoor {

    private static final String[] ADMIN = Browserless.basic("admin", "admin");

    @Autowired
    private IdentityService identity;

    @Autowired
    private Identities identities;

    @Autowired
    private Teams teams;

    @Test
    @DisplayName("M18 The login of an active rep is not deleted; after the deactivation it is")
    void delete() {
        assertThat(refused(call("DELETE", "/user/sdr2", "")))
                .isEqualTo(
                        "Nia Brooks is an active rep and cannot be without a login. Deactivate the rep on the page /teams"
                                + " first: the open leads move to others.");
        assertThat(identities.groupsOf("sdr2")).containsExactly("sdr-inbound");

        teams.setActive("sdr2", false);
        try {
            assertThat(call("DELETE", "/user/sdr2", "").statusCode()).isEqualTo(204);
            assertThat(identities.find("sdr2")).isEmpty();
        } finally {
            identities.ensureUser("sdr2", "Nia Brooks", "sdr2@acme.example", Set.of("sdr-inbound"));
            identities.setPassword("sdr2", "sdr2");
            teams.setActive("sdr2", true);
        }
    }

    @Test
    @DisplayName(
            "M18 An active rep does not leave the team's group, and the group of a team stays; other groups may be left")
    void leave() {
        assertThat(refused(call("DELETE", "/group/sdr-inbound/members/sdr1", "")))
                .startsWith("Sam Carter is an active rep of SDR-Inbound");
        assertThat(refused(call("DELETE", "/group/sdr-inbound", ""))).contains("that of the team SDR-Inbound");
        assertThat(identities.groupsOf("sdr1")).containsExactly("sdr-inbound");

        assertThat(call("PUT", "/group/marketing/members/sdr1", "{}").statusCode())
                .isEqualTo(204);
        assertThat(call("DELETE", "/group/marketing/members/sdr1", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("M18 A rep's email is changed in the organisation file only; name and case may change")
    void email() {
        assertThat(refused(profile("Sam", "sam@elsewhere.example")))
                .startsWith("The rep Sam Carter has the email sdr1@acme.example");
        assertThat(refused(profile("Sam", "sdr2@acme.example"))).contains("Change it in the organisation file");
        assertThat(identity.createUserQuery().userId("sdr1").singleResult().getEmail())
                .isEqualTo("sdr1@acme.example");

        assertThat(profile("Samuel", "SDR1@acme.example").statusCode()).isEqualTo(204);
        assertThat(profile("Sam", "sdr1@acme.example").statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("M18 Nobody is deleted who holds a task; the web application is refused like the REST API")
    void tasks() {
        var task = taskOf("of-the-leaving-manager");
        identities.ensureUser("eve", "Eve Temp", null, Set.of("sdr-managers"));
        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'eve' where ID_ = ?")
                .param(task)
                .update();

        http.webappLogin("admin", "admin", "admin");
        http.get("/camunda/app/admin/default/");
        var answer =
                http.call("DELETE", "/camunda/api/engine/engine/default/user/eve", "", "X-XSRF-TOKEN", http.csrf());
        assertThat(refused(answer)).startsWith("'eve' has 1 open task.");
        assertThat(refused(http.call(
                        "DELETE", "/camunda/api/engine/engine/default/user/sdr1", "", "X-XSRF-TOKEN", http.csrf())))
                .contains("Deactivate the rep");

        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = null where ID_ = ?")
                .param(task)
                .update();
        assertThat(call("DELETE", "/user/eve", "").statusCode()).isEqualTo(204);
    }

    @Test
    void who_is_no_admin_is_not_told_of_reps() {
        var answer = http.call("DELETE", "/engine-rest/user/sdr1", "", Browserless.basic("sdr2", "sdr2"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("active rep");
    }

    private HttpResponse<String> profile(String first, String email) {
        return call(
                "PUT",
                "/user/sdr1/profile",
                "{\"id\":\"sdr1\",\"firstName\":\"%s\",\"lastName\":\"Carter\",\"email\":\"%s\"}"
                        .formatted(first, email));
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return http.call(method, "/engine-rest" + path, body, ADMIN[0], ADMIN[1], "Content-Type", "application/json");
    }

    private static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("RefusedByRule");
        return JsonPath.read(answer.body(), "$.message");
    }
}
