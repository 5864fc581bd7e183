package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.output.DateText;
import io.handoff.team.Teams;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MqlsApiTest extends ApiTest {

    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPTED");

    @Autowired
    private ManagementService management;

    @Autowired
    private Teams teams;

    @Autowired
    private RuntimeService runtime;

    private String id;
    private String owner;
    private String colleague;

    @BeforeEach
    void an_mql_with_an_owner() {
        var mql = mql();
        id = mql.text("/mql/id");
        owner = mql.text("/owner/id");
        colleague = owner.equals("sdr1") ? "sdr2" : "sdr1";
    }

    private String name(String login) {
        return teams.names().ofPerson(login);
    }

    /** In the zone of who reads it. */
    private String local(String newYork, String reader) {
        return DateText.dayAndTime(
                newYork(newYork), teams.calendarOfPerson(reader).zone());
    }

    private Answer decides(String login, Map<String, String> decision) {
        return write(login, "/api/mqls/{id}/decision", decision, id);
    }

    private Answer responds(String login, Map<String, String> response) {
        return write(login, "/api/mqls/{id}/first-response", response, id);
    }

    private Answer reassigns(String login, String to, String reason) {
        var body = new HashMap<String, String>();
        body.put("repId", to);
        body.put("reason", reason);
        return write(login, "/api/mqls/{id}/reassign", body, id);
    }

    private Answer now() {
        return read("marketing", "/api/mqls/{id}", id).expecting(200);
    }

    @Test
    void the_owner_accepts() {
        var accepted = decides(owner, ACCEPT).expecting(200);

        assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
        assertThat(accepted.text("/decidedBy")).isEqualTo(owner);
        assertThat(accepted.text("/team")).startsWith("ae-");
        assertThat(read("sdr1", "/api/contacts/{id}", contact).text("/stage")).isEqualTo("SQL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NO_BUDGET", "no budget signal", "Timing not right – nurture", "timing NOT right - nurture"})
    void a_rejection_takes_code_or_label(String reason) {
        var rejected =
                decides(owner, Map.of("decision", "rejected", "reason", reason)).expecting(200);

        assertThat(rejected.text("/status")).isEqualTo("REJECTED");
        assertThat(rejected.text("/followUp")).isEqualTo("NURTURE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "-        | -       | -     | Choose whether to accept or reject",
                "MAYBE    | -       | -     | 'MAYBE' is no decision",
                "REJECTED | -       | -     | To reject an MQL, choose a reason: Wrong company size, ",
                "REJECTED | Boring  | -     | 'Boring' is not a reject reason",
                "REJECTED | OTHER   | -     | needs a note of at least 10 characters",
                "REJECTED | OTHER   | short | needs a note of at least 10 characters"
            })
    @DisplayName("G1 G2 What the rules refuse is refused with a sentence, and nothing happens")
    void refused_by_a_rule(String decision, String reason, String note, String sentence) {
        var body = new HashMap<String, String>();
        body.put("decision", decision);
        body.put("reason", reason);
        body.put("note", note);

        assertThat(decides(owner, body).expecting(422).text("/detail")).contains(sentence);
        assertThat(now().text("/status")).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "-      | -     | reason is required when an MQL is rejected",
                "Boring | -     | 'Boring' is not a reject reason",
                "OTHER  | -     | needs a note of at least 10 characters",
                "OTHER  | short | needs a note of at least 10 characters"
            })
    @DisplayName("G1 G2 An event without a reason, or with Other without a note, is refused with a sentence")
    void an_event_is_refused_by_a_rule(String reason, String note, String sentence) {
        var data = new HashMap<String, String>(Map.of("decision", "REJECTED"));
        data.put("reason", reason);
        data.put("note", note);

        var answer = tell("decision.made", contact, data);
        assertThat(answer.text("/0/status")).isEqualTo("REJECTED");
        assertThat(answer.text("/0/problem")).contains(sentence);
        assertThat(now().text("/status")).isEqualTo("OPEN");
    }

    @Test
    void what_is_not_json_is_a_bad_request() {
        write(owner, "/api/mqls/{id}/first-response", Map.of("kind", "CALL", "at", "yesterday"), id)
                .expecting(400);
        read(owner, "/api/mqls?status=HOT").expecting(400);
    }

    @Test
    void an_unknown_mql_is_not_found() {
        read("sdr1", "/api/mqls/none").expecting(404);
        assertThat(write("sdr1", "/api/mqls/none/decision", ACCEPT)
                        .expecting(404)
                        .text("/detail"))
                .isEqualTo("There is no MQL 'none'.");
        write("sdr1", "/api/mqls/none/first-response", Map.of("kind", "CALL")).expecting(404);
        write("manager", "/api/mqls/none/reassign", Map.of("repId", "sdr1", "reason", "r"))
                .expecting(404);
    }

    @Test
    void an_sdr_works_the_team_s_mqls_but_not_another_team_s() {
        decides("sdr5", ACCEPT).expecting(403);
        responds("sdr5", Map.of("kind", "CALL")).expecting(403);
        assertThat(now().text("/status")).isEqualTo("OPEN");

        decides(colleague, ACCEPT).expecting(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "integration"})
    void who_does_not_sell_only_reads(String login) {
        decides(login, ACCEPT).expecting(403);
        responds(login, Map.of("kind", "CALL")).expecting(403);
        reassigns(login, "sdr2", "because").expecting(403);

        read(login, "/api/mqls/{id}", id).expecting(200);
        read(login, "/api/mqls").expecting(200);
    }

    @Test
    @DisplayName("E3 Accept clicked twice")
    void the_same_decision_again_changes_nothing() {
        var first = decides(owner, ACCEPT).expecting(200);
        at("2026-05-18T10:05");
        var second = decides(owner, ACCEPT).expecting(200);

        assertThat(second.text("/decidedAt")).isEqualTo(first.text("/decidedAt"));
        assertThat(decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET"))
                        .expecting(409)
                        .text("/detail"))
                .isEqualTo("This MQL was already accepted by %s on %s."
                        .formatted(name(owner), local("2026-05-18T10:00", owner)));
    }

    @Test
    @DisplayName("E3 Accepted twice at the same moment")
    void two_clicks_at_once() throws Exception {
        Callable<Answer> click = () -> decides(owner, ACCEPT);
        var pool = Executors.newFixedThreadPool(2);
        for (var answer : pool.invokeAll(java.util.List.of(click, click))) {
            assertThat(answer.get().expecting(200).text("/status")).isEqualTo("ACCEPTED");
        }
        pool.shutdown();
    }

    @Test
    @DisplayName("E2 Accepted after it was reassigned: the other gets a clear sentence and the MQL as it is")
    void accepted_after_it_was_reassigned() {
        at("2026-05-18T12:30");
        reassigns("manager", colleague, "Knows the account").expecting(200);

        var late = decides(owner, ACCEPT).expecting(409);
        assertThat(late.text("/detail"))
                .isEqualTo("This MQL was already reassigned to %s on %s."
                        .formatted(name(colleague), local("2026-05-18T12:30", owner)));
        assertThat(late.text("/mql/owner/id")).isEqualTo(colleague);
        assertThat(late.text("/mql/status")).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("E2 Accepted and reassigned at the same moment: one wins, nothing breaks")
    void accepted_and_reassigned_at_once() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var answers = pool.invokeAll(java.util.List.<Callable<Answer>>of(
                () -> decides(owner, ACCEPT), () -> reassigns("manager", colleague, "Knows the account")));
        pool.shutdown();
        var accept = answers.get(0).get();
        var reassign = answers.get(1).get();

        assertThat(java.util.List.of(accept.status(), reassign.status())).containsExactlyInAnyOrder(200, 409);
        var loser = accept.status() == 409 ? accept : reassign;
        assertThat(loser.text("/detail")).startsWith("This MQL was already ");
        assertThat(loser.body().has("mql")).isTrue();
    }

    @RepeatedTest(5)
    @DisplayName(
            "E2 Accepted at the moment the timer reassigns it: one wins, nothing breaks, nobody is left with a ghost")
    void accepted_while_the_timer_reassigns() throws Exception {
        var timer = management.createJobQuery().activityId("BoundaryEvent_StillNoResponse").list().stream()
                .filter(job -> contact.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow()
                .getId();
        at("2026-05-18T18:00");
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var click = pool.submit(() -> {
            start.await();
            return decides(owner, ACCEPT);
        });
        var fires = pool.submit(() -> {
            start.await();
            try {
                management.executeJob(timer);
            } catch (ProcessEngineException wasOvertaken) {
                // the engine tries again, or the timer is gone with its MQL
            }
            return null;
        });
        fires.get();
        var answer = click.get();
        pool.shutdown();

        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 409);
        if (answer.status() == 200) {
            assertThat(now().text("/status")).isEqualTo("ACCEPTED");
            assertThat(now().text("/owner/id")).startsWith("ae");
        } else {
            var backup = now().text("/owner/id");
            assertThat(answer.text("/detail")).startsWith("This MQL was already reassigned to " + name(backup));
            assertThat(now().text("/status")).isEqualTo("OPEN");
            assertThat(backup).isNotEqualTo(owner);
        }
    }

    @Test
    @DisplayName("G4 The account executive takes an acceptance back: SQL disqualified")
    void an_accepted_mql_is_taken_back() {
        var executive = decides(owner, ACCEPT).expecting(200).text("/owner/id");
        var login = executive.startsWith("ae1") || executive.startsWith("ae3") ? executive : "revops";

        var back = decides(login, Map.of("decision", "REJECTED", "reason", "NO_BUDGET"))
                .expecting(200);
        assertThat(back.text("/status")).isEqualTo("ACCEPTED");
        assertThat(back.text("/outcome")).isEqualTo("SQL_DISQUALIFIED");
    }

    @Test
    void the_first_response_stops_the_clock_once() {
        at("2026-05-18T10:20");
        var answered =
                responds(owner, Map.of("kind", "call", "outcome", "connected")).expecting(200);
        assertThat(answered.text("/respondedAt")).isEqualTo("2026-05-18T14:20:00Z");
        assertThat(answered.text("/respondedBy")).isEqualTo(owner);
        assertThat(answered.text("/status")).isEqualTo("OPEN");

        at("2026-05-18T10:40");
        assertThat(responds(owner, Map.of("kind", "CALL")).expecting(200).text("/respondedAt"))
                .isEqualTo("2026-05-18T14:20:00Z");
        assertThat(responds(colleague, Map.of("kind", "EMAIL")).expecting(409).text("/detail"))
                .isEqualTo("This MQL was already answered by %s on %s."
                        .formatted(name(owner), local("2026-05-18T10:20", colleague)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "-       | -                    | is none of them",
                "FAX     | -                    | 'FAX' is none of them",
                "CALL    | 2026-05-18T14:00:01Z | lies in the future",
                "MEETING | 2026-05-18T13:59:59Z | earlier activities do not count as a response"
            })
    @DisplayName("B1 B4 What is no first response is refused with a sentence")
    void no_first_response(String kind, String at, String sentence) {
        var body = new HashMap<String, String>();
        body.put("kind", kind);
        body.put("at", at);

        assertThat(responds(owner, body).expecting(422).text("/detail")).contains(sentence);
        assertThat(now().body().has("respondedAt")).isFalse();
    }

    @Test
    @DisplayName("B7 A manager's call counts for the lead")
    void a_manager_s_call_counts_for_the_lead() {
        var answered = responds("manager", Map.of("kind", "CALL")).expecting(200);

        assertThat(answered.body().has("respondedAt")).isTrue();
        assertThat(answered.text("/respondedBy")).isNotEqualTo(owner);
    }

    @Test
    void after_the_decision_no_first_response_is_awaited() {
        decides(owner, ACCEPT).expecting(200);

        assertThat(responds(owner, Map.of("kind", "CALL")).expecting(409).text("/detail"))
                .startsWith("This MQL was already accepted by " + name(owner));
    }

    @Test
    @DisplayName("D25 A manager reassigns, with a reason, within the teams he answers for")
    void a_manager_reassigns() {
        assertThat(reassigns("manager", colleague, "On the phone with them")
                        .expecting(200)
                        .text("/owner/id"))
                .isEqualTo(colleague);
        assertThat(reassigns("manager", colleague, " ").expecting(422).text("/detail"))
                .contains("Say why");
        assertThat(reassigns("manager", null, "r").expecting(422).text("/detail"))
                .contains("Choose the rep");
        assertThat(reassigns("manager", "nobody", "r").expecting(422).text("/detail"))
                .contains("cannot go to 'nobody'");
        reassigns("manager", "ae1", "not his team").expecting(403);
        reassigns("sdr1", "sdr2", "no manager").expecting(403);
        assertThat(reassigns("revops", "ae1", "everywhere").expecting(200).text("/team"))
                .isEqualTo("ae-enterprise");
        reassigns("manager", "sdr1", "not his team any more").expecting(403);
    }

    @Test
    void after_the_decision_nothing_is_reassigned() {
        decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET")).expecting(200);

        var late = reassigns("manager", colleague, "r").expecting(409);
        assertThat(late.text("/detail")).startsWith("This MQL was already rejected by " + name(owner));
        assertThat(late.text("/mql/status")).isEqualTo("REJECTED");
    }

    @Test
    void lists_filter_and_come_in_pages() {
        var mine = read("marketing", "/api/mqls?status=OPEN&team=sdr-inbound&owner={owner}&size=1", owner)
                .expecting(200);

        assertThat(mine.body().path("content")).hasSize(1);
        assertThat(mine.text("/content/0/owner/id")).isEqualTo(owner);
        assertThat(mine.text("/content/0/owner/name")).isNotEqualTo(owner);
        assertThat(mine.body().at("/page/totalElements").asInt()).isPositive();
        assertThat(mine.body().toString()).doesNotContain("Mia", "@");
        assertThat(read("marketing", "/api/mqls?team=nobody")
                        .expecting(200)
                        .body()
                        .path("content"))
                .isEmpty();
    }

    @Test
    void a_decision_told_by_address_or_by_nobody_is_the_rep_s() {
        event("decision.made", Map.of("decision", "ACCEPTED", "by", owner.toUpperCase() + "@acme.example"));
        assertThat(now().text("/decidedBy")).isEqualTo(owner);

        contact = contact + "-2";
        var other = mql();
        event("decision.made", Map.of("decision", "REJECTED", "reason", "TIMING"));
        assertThat(read("sdr1", "/api/mqls/{id}", other.text("/mql/id")).text("/decidedBy"))
                .isEqualTo(other.text("/owner/id"));
    }

    @Test
    void the_description_says_what_a_refusal_looks_like() {
        var decide =
                read("marketing", "/v3/api-docs").expecting(200).body().at("/paths/~1api~1mqls~1{id}~1decision/post");

        assertThat(decide.at("/responses/409/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(decide.at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/MqlView");
    }
}
