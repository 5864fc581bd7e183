package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.output.DateText;
import io.handoff.sla.ClockStatus;
import io.handoff.sla.ResponseClocks;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G14: an accept or reject is undone within five minutes. */
class UndoDecisionApiTest extends ApiTest {

    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPTED");

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private OwnerSegments segments;

    @Autowired
    private OpenHandoffs handoffs;

    @Autowired
    private NurtureStays stays;

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    private String id;
    private String owner;
    private Answer before;

    @BeforeEach
    void an_mql_with_an_owner() {
        var mql = mql();
        id = mql.text("/mql/id");
        owner = mql.text("/owner/id");
        before = now();
    }

    @Test
    @DisplayName(
            "G14 An undone acceptance: the same MQL, owner, turn and clock; nothing is left with the account executive")
    void an_acceptance_is_undone() {
        var owed = turns("sdr-inbound");
        var segment = segments.current(id).orElseThrow();
        at("2026-05-18T10:10");
        var executive = decides(owner, ACCEPT).expecting(200).text("/owner/id");
        at("2026-05-18T10:15");

        var undone = undoes(owner).expecting(200);

        assertThat(undone.body()).isEqualTo(before.body());
        assertThat(segments.of(id)).containsExactly(segment);
        assertThat(turns("sdr-inbound")).isEqualTo(owed);
        assertThat(turnsOf(executive)).isZero();
        assertThat(clocks.of(id).orElseThrow().status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.MQL);
        assertThat(lifecycle.contactStageOf(contact).sqlAt()).isNull();
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_AcceptOrRejectMql");
            assertThat(task.getAssignee()).isEqualTo(owner);
            assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse(before.text("/respondBy")));
        });
        assertThat(timers())
                .containsExactlyInAnyOrder(
                        "BoundaryEvent_ResponseOverdue", "BoundaryEvent_StillNoResponse", "BoundaryEvent_OpsReviewDue");
        assertThat(told("DECISION_UNDONE")).contains(owner, executive);
        assertThat(timeline())
                .anySatisfy(line -> assertThat(line).startsWith("Accepted by ").doesNotContain(owner))
                .anySatisfy(line ->
                        assertThat(line).startsWith("Acceptance undone by ").doesNotContain(owner));
    }

    @ParameterizedTest
    @CsvSource({"NO_BUDGET, Task_ChooseNextTouch", "BAD_DATA, Task_FixContactData"})
    @DisplayName(
            "G14 An undone rejection: nurture and data task end with their timers, a turn given back is spent again")
    void a_rejection_is_undone(String reason, String followed) {
        var owed = turns("sdr-inbound");
        at("2026-05-18T10:10");
        var rejected =
                decides(owner, Map.of("decision", "REJECTED", "reason", reason)).expecting(200);
        assertThat(rejected.text("/followUp")).isEqualTo(followed.contains("Fix") ? "FIX_DATA" : "NURTURE");
        at("2026-05-18T10:12");

        assertThat(undoes(owner).expecting(200).body()).isEqualTo(before.body());

        assertThat(stays.find(id)).isEmpty();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.MQL);
        assertThat(turns("sdr-inbound")).isEqualTo(owed);
        assertThat(segments.of(id)).singleElement().matches(OwnerSegment::open);
        assertThat(tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_AcceptOrRejectMql");
        assertThat(timers()).allMatch(timer -> timer.startsWith("BoundaryEvent_"));
        assertThat(clocks.of(id).orElseThrow().status()).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    @DisplayName(
            "G14 A rejection that ended the handoff is undone: it is open again, in the same version of the process")
    void a_rejection_that_disqualified_is_undone() {
        for (int pass = 1; pass <= 4; pass++) {
            decides(now().text("/owner/id"), Map.of("decision", "REJECTED", "reason", "NO_BUDGET"))
                    .expecting(200);
            if (pass < 4) {
                at("2026-05-18T1" + pass + ":00");
                event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));
                id = read("revops", "/api/contacts/{id}", contact).text("/mql/id");
                owner = now().text("/owner/id");
                before = now();
            }
        }
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
        assertThat(handoffs.of(contact)).isEmpty();

        assertThat(undoes(owner).expecting(200).body()).isEqualTo(before.body());

        assertThat(handoffs.of(contact)).isPresent();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.MQL);
        assertThat(tasks()).extracting(Task::getAssignee).containsExactly(owner);
        decides(owner, ACCEPT).expecting(200);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
    }

    @Test
    @DisplayName(
            "G14 After an undone decision the clock goes on: a call that was logged meanwhile is the first response")
    void a_call_logged_meanwhile_counts() {
        at("2026-05-18T10:10");
        decides(owner, Map.of("decision", "REJECTED", "reason", "TIMING")).expecting(200);
        at("2026-05-18T10:12");
        event("activity.logged", Map.of("kind", "CALL", "by", owner + "@acme.example"));

        var undone = undoes(owner).expecting(200);

        assertThat(undone.text("/respondedAt")).isEqualTo("2026-05-18T14:12:00Z");
        assertThat(clocks.of(id).orElseThrow().status()).isEqualTo(ClockStatus.MET);
        assertThat(timers()).isEmpty();
    }

    @Test
    @DisplayName("G14 A stage of the escalation that had fired before the decision does not fire again")
    void the_escalation_fires_once() {
        at("2026-05-18T14:00");
        run("BoundaryEvent_ResponseOverdue");
        at("2026-05-18T18:00");
        run("BoundaryEvent_StillNoResponse");
        owner = now().text("/owner/id");
        at("2026-05-19T09:30");
        decides(owner, ACCEPT).expecting(200);
        undoes(owner).expecting(200);

        assertThat(timers()).containsExactly("BoundaryEvent_OpsReviewDue");
        assertThat(now().text("/owner/id")).isEqualTo(owner);
        assertThat(clocks.of(id).orElseThrow().status()).isEqualTo(ClockStatus.OVERDUE);
    }

    @Test
    @DisplayName("G14 Decided again after an undo: the account executive is told again, and it counts once")
    void decided_again() {
        decides(owner, ACCEPT).expecting(200);
        undoes(owner).expecting(200);
        at("2026-05-18T10:03");
        var again = decides(owner, ACCEPT).expecting(200);

        assertThat(again.text("/status")).isEqualTo("ACCEPTED");
        assertThat(again.text("/decidedAt")).isEqualTo("2026-05-18T14:03:00Z");
        assertThat(jdbc.sql("select count(*) from notification where mql_id = ? and kind = 'SQL_ASSIGNED'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(segments.of(id)).hasSize(2);
    }

    @Test
    @DisplayName(
            "G14 After five minutes it is too late; the refusal says until when it was possible, in the rep's time")
    void too_late() {
        decides(owner, ACCEPT).expecting(200);
        at("2026-05-18T10:05:01");

        var late = undoes(owner).expecting(409);

        assertThat(late.text("/detail"))
                .isEqualTo("A decision can be undone for 5 minutes; this one could be until %s."
                        .formatted(DateText.dayAndTime(
                                newYork("2026-05-18T10:05"),
                                teams.calendarOfPerson(owner).zone())));
        assertThat(late.text("/mql/status")).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("G14 Refused once there is a deal, also after it is gone")
    void refused_after_a_deal() {
        decides(owner, ACCEPT).expecting(200);
        event(
                "deal.created",
                "deal-" + contact,
                Map.of("contactIds", List.of(contact), "amount", 10, "currency", "USD"));

        assertThat(undoes(owner).expecting(409).text("/detail"))
                .isEqualTo("There is a deal by now, so the acceptance stays.");

        event("deal.deleted", "deal-" + contact, Map.of());
        undoes(owner).expecting(409);
    }

    @Test
    @DisplayName("G14 Refused once the account executive has acted: called, or taken the lead over")
    void refused_after_the_account_executive_acted() {
        var executive = decides(owner, ACCEPT).expecting(200).text("/owner/id");
        event("activity.logged", Map.of("kind", "CALL", "by", executive + "@acme.example"));

        assertThat(undoes(owner).expecting(409).text("/detail")).contains("already works on this lead", "Talk to them");
    }

    @Test
    @DisplayName("G14 Refused once a nurture email has left or marketing has acted")
    void refused_after_a_nurture_email() {
        decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET")).expecting(200);
        runtime.setVariable(instance(), "touchNumber", 2);

        assertThat(undoes(owner).expecting(409).text("/detail")).contains("first email to the contact has left");
    }

    @Test
    @DisplayName("G14 Refused once the contact has qualified again")
    void refused_after_another_pass() {
        decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET")).expecting(200);
        at("2026-05-18T10:01");
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        assertThat(undoes(owner).expecting(409).text("/detail")).contains("became an MQL again since");
    }

    @Test
    @DisplayName("G14 For who decided and the team's managers; nothing to undo before a decision and once erased")
    void who_may_undo() {
        assertThat(undoes("manager").expecting(409).text("/detail")).contains("not decided");
        decides(owner, ACCEPT).expecting(200);
        undoes(owner.equals("sdr1") ? "sdr2" : "sdr1").expecting(403);
        undoes("marketing").expecting(403);

        undoes("manager").expecting(200);
        undoes("manager").expecting(200);

        decides(owner, ACCEPT).expecting(200);
        event("contact.erased", Map.of());
        undoes(owner).expecting(404);
    }

    @Test
    @DisplayName(
            "G14 After a merge the decision of the contact that is kept can be undone, that of an ended handoff cannot")
    void undone_after_a_merge() {
        var kept = contact;
        decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET")).expecting(200);
        contact = kept + "-other";
        var other = mql().text("/mql/id");
        var otherOwner = read("revops", "/api/contacts/{id}", contact).text("/owner/id");
        write(otherOwner, "/api/mqls/{id}/decision", ACCEPT, other).expecting(200);
        event("contact.merged", kept, Map.of("mergedIds", List.of(contact)));

        undoes(owner).expecting(409);
        assertThat(write(otherOwner, "/api/mqls/{id}/decision/undo", Map.of(), other)
                        .status())
                .isIn(200, 409);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(kept)
                        .processDefinitionKey("contact-handoff")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("G14 The person sees what can be undone, until when")
    void what_can_be_undone_is_listed() {
        decides(owner, Map.of("decision", "REJECTED", "reason", "TIMING")).expecting(200);

        assertThat(undoable().body().at("/decisions"))
                .filteredOn(one -> id.equals(one.path("mqlId").asString()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("name").asString()).isEqualTo("Mia Stone");
                    assertThat(one.path("reason").asString()).isEqualTo("Timing not right – nurture");
                    assertThat(one.path("undoUntil").asString()).isEqualTo("2026-05-18T14:05:00Z");
                });

        undoes(owner).expecting(200);
        assertThat(undoable().body().toString()).doesNotContain(id);
    }

    @RepeatedTest(3)
    @DisplayName("G14 Two undos at once, and an undo while a timer fires: one MQL, one task, one owner")
    void two_at_once() throws Exception {
        decides(owner, Map.of("decision", "REJECTED", "reason", "NO_BUDGET")).expecting(200);
        var touch = job("Event_TouchDue").orElseThrow().getId();
        var start = new CyclicBarrier(3);
        var pool = Executors.newFixedThreadPool(3);
        Callable<Integer> undo = () -> {
            start.await();
            return undoes(owner).status();
        };
        var one = pool.submit(undo);
        var two = pool.submit(undo);
        var timer = pool.submit(() -> {
            start.await();
            try {
                management.executeJob(touch);
            } catch (ProcessEngineException wasOvertaken) {
                // the timer is gone with the nurture
            }
            return null;
        });
        timer.get();
        assertThat(List.of(one.get(), two.get()))
                .allMatch(status -> status == 200 || status == 409)
                .contains(200);
        pool.shutdown();

        assertThat(now().text("/status")).isEqualTo("OPEN");
        assertThat(tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_AcceptOrRejectMql");
        assertThat(job("Event_TouchDue")).isEmpty();
        assertThat(segments.of(id)).singleElement().matches(OwnerSegment::open);
    }

    private Answer decides(String login, Map<String, String> decision) {
        return write(login, "/api/mqls/{id}/decision", decision, id);
    }

    private Answer undoes(String login) {
        return write(login, "/api/mqls/{id}/decision/undo", Map.of(), id);
    }

    private Answer undoable() {
        return read(owner, "/api/mqls/undoable").expecting(200);
    }

    private Answer now() {
        return read("marketing", "/api/mqls/{id}", id).expecting(200);
    }

    private String instance() {
        return handoffs.of(contact).orElseThrow().processInstanceId();
    }

    private List<Task> tasks() {
        return tasks.createTaskQuery().processInstanceId(instance()).list();
    }

    private List<String> timers() {
        return management.createJobQuery().processInstanceId(instance()).timers().list().stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private Optional<Job> job(String activity) {
        return management.createJobQuery().processInstanceId(instance()).activityId(activity).list().stream()
                .findFirst();
    }

    private void run(String activity) {
        management.executeJob(job(activity).orElseThrow().getId());
    }

    /** Credits of the team's rotation after its latest turn. */
    private String turns(String team) {
        return jdbc.sql("select levels from rotation_turn where team_id = ? order by turn desc fetch first 1 row only")
                .param(team)
                .query(String.class)
                .single();
    }

    /** Turns that this rep has spent on the MQL and not got back. */
    private int turnsOf(String rep) {
        return jdbc.sql("""
                        select coalesce(sum(case when kind = 'TAKEN' then 1 else -1 end), 0) from rotation_turn
                        where mql_id = ? and rep_id = ?""").params(id, rep).query(Integer.class).single();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select recipient from notification where mql_id = ? and kind = ?")
                .params(id, kind)
                .query(String.class)
                .list();
    }

    private List<String> timeline() {
        return read("marketing", "/api/contacts/{id}/timeline?size=100", contact)
                .expecting(200)
                .body()
                .at("/content")
                .findValuesAsString("text");
    }
}
