package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.engine.SmallProcesses;
import io.handoff.notification.NotificationKind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code coaching}: a manager talks with a rep about what was missed, and the rep acknowledges it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoachingSpec extends ProcessTest {

    private static final String COACH = "Task_CoachRep";
    private static final String ACKNOWLEDGE = "Task_AcknowledgeCoaching";
    private static final String NOTE = "We go through the phone list together on Thursday";

    @Autowired
    private SmallProcesses processes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WalkedPaths walked;

    @Autowired
    private RepositoryService repository;

    private String id;

    @BeforeEach
    void a_rep_who_missed_too_often() {
        id = begin("sdr1");
    }

    @Test
    void managers_are_asked_with_the_evidence() {
        var shown = tasks.getVariablesLocal(task(COACH).getId());
        assertThat(shown.get("repName")).isEqualTo("sdr1");
        assertThat(shown.get("coachingNumbers"))
                .isEqualTo("4 of 11 response times missed (36.4 %), 20 Apr – 17 May 2026");
        assertThat(shown.get("coachingEvidence"))
                .asString()
                .contains("/funnel-health/mqls?", "split=REP&value=sdr1", "from=2026-W17&to=2026-W20");
        assertThat(candidates()).contains("manager").doesNotContain("sdr1");
    }

    @Test
    void what_was_said_is_read_and_acknowledged_by_the_rep() {
        as("manager", "sdr-managers", () -> completes(COACH, Map.of("coachingOutcome", "COACHED", "note", NOTE)));
        assertThat(told(NotificationKind.COACHING_TO_ACKNOWLEDGE)).containsExactly("sdr1");

        var task = task(ACKNOWLEDGE);
        assertThat(task.getAssignee()).isEqualTo("sdr1");
        assertThat(tasks.getVariablesLocal(task.getId())).containsEntry("managerNote", NOTE);
        as("sdr1", "sdr-inbound", () -> completes(ACKNOWLEDGE, Map.of("note", "Two of them were out of office")));

        assertEnded("EndEvent_CoachingAcknowledged");
        assertThat(row())
                .containsEntry("OUTCOME", "COACHED")
                .containsEntry("NOTE", NOTE)
                .containsEntry("COACHED_BY", "manager")
                .containsEntry("REP_COMMENT", "Two of them were out of office");
        assertThat(row().get("ACKNOWLEDGED_AT")).isNotNull();
        assertThat(told(NotificationKind.COACHING_ACKNOWLEDGED)).containsExactly("manager");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("note")
                        .list())
                .as("free text about people is no history")
                .isEmpty();
    }

    @Test
    void no_coaching_is_needed_with_a_reason() {
        completes(COACH, Map.of("coachingOutcome", "NOT_NEEDED", "note", "The phones were down for two days"));
        assertEnded("EndEvent_NoCoachingNeeded");
        assertThat(row()).containsEntry("OUTCOME", "NOT_NEEDED");
        assertThat(told(NotificationKind.COACHING_TO_ACKNOWLEDGE)).isEmpty();
    }

    @Test
    void what_is_not_right_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> completes(COACH, Map.of("coachingOutcome", "MAYBE", "note", NOTE)))
                .hasMessageContaining("Choose whether");
        assertThatThrownBy(() -> completes(COACH, Map.of("coachingOutcome", "COACHED", "note", "ok")))
                .hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> completes(COACH, Map.of("coachingOutcome", "NOT_NEEDED")))
                .hasMessageContaining("at least 10 characters");
        assertThat(row().get("OUTCOME")).isNull();
    }

    @Test
    void only_the_managers_coach_and_only_the_rep_acknowledges() {
        var form = Map.<String, Object>of("coachingOutcome", "COACHED", "note", NOTE);
        assertThatThrownBy(() -> as("sdr1", "sdr-inbound", () -> completes(COACH, form)));
        assertThatThrownBy(() -> as("sdr2", "sdr-inbound", () -> completes(COACH, form)));
        as("manager", "sdr-managers", () -> completes(COACH, form));
        assertThatThrownBy(() -> as("manager", "sdr-managers", () -> completes(ACKNOWLEDGE, Map.of())));
        assertThatThrownBy(() -> as("sdr2", "sdr-inbound", () -> completes(ACKNOWLEDGE, Map.of())));
        assertThat(task(ACKNOWLEDGE)).isNotNull();
    }

    @Test
    void nobody_did_it_in_three_working_days_so_they_are_told_again() {
        assertThat(told(NotificationKind.COACHING_DUE)).isEmpty();
        fire("BoundaryEvent_CoachingOverdue", "2026-05-20T18:00");
        assertThat(told(NotificationKind.COACHING_DUE)).containsExactly("manager");
        assertThat(task(COACH)).as("the task stays").isNotNull();

        completes(COACH, Map.of("coachingOutcome", "COACHED", "note", NOTE));
        fire("BoundaryEvent_AcknowledgementOverdue", "2026-05-20T18:00");
        assertThat(told(NotificationKind.COACHING_TO_ACKNOWLEDGE)).containsExactly("sdr1", "sdr1");
        assertThat(task(ACKNOWLEDGE)).isNotNull();
    }

    @Test
    @DisplayName("F1 A manager who is the rep does not coach themselves: the deputy, or else operations")
    void a_manager_who_is_the_rep_is_not_asked() {
        var own = begin("manager");
        assertThat(tasks.getIdentityLinksForTask(taskOf(own, COACH).getId()))
                .extracting(IdentityLink::getUserId)
                .doesNotContain("manager");
        assertThat(tasks.getIdentityLinksForTask(taskOf(own, COACH).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("revops");
        assertThatThrownBy(() -> as(
                "manager",
                () -> tasks.complete(
                        taskOf(own, COACH).getId(),
                        Map.of("coachingOutcome", "NOT_NEEDED", "note", "I am fine, thank you"))));
    }

    @Test
    @DisplayName("D6 A rep who leaves leaves no coaching behind, in whichever task it stands")
    void a_rep_who_leaves_ends_it_quietly() {
        teams.setActive("sdr1", false);
        assertEnded("EndEvent_CoachingDropped");
        assertThat(row()).containsEntry("OUTCOME", "DROPPED");

        teams.setActive("sdr1", true);
        id = begin("sdr1");
        completes(COACH, Map.of("coachingOutcome", "COACHED", "note", NOTE));
        teams.setActive("sdr1", false);
        assertEnded("EndEvent_CoachingDropped");
        teams.setActive("sdr1", true);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_flow_is_walked() {
        assertThat(walked.missed("coaching", repository, history)).isEmpty();
    }

    private void as(String login, String group, Runnable work) {
        identity.setAuthentication(login, List.of(group));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** As the weekly review does it; there a rep is found by numbers. */
    private String begin(String rep) {
        var coaching = UUID.randomUUID().toString();
        // each test has a rep's week of its own: one per rep and week
        var week = LocalDate.of(2026, 5, 11);
        jdbc.sql("delete from coaching where rep_id = ?").param(rep).update();
        jdbc.sql("""
                        insert into coaching (id, rep_id, team_id, from_week, to_week, missed, judged, created_at)
                        values (?, ?, 'sdr-inbound', ?, ?, 4, 11, current_timestamp)""")
                .params(coaching, rep, Date.valueOf(week.minusWeeks(3)), Date.valueOf(week))
                .update();
        processes.start("coaching", coaching, Map.of("coachingId", coaching, "rep", rep, "team", "sdr-inbound"));
        return coaching;
    }

    private void completes(String definition, Map<String, Object> form) {
        tasks.complete(openTask(definition), form);
    }

    /** Whoever is signed in: what a person may see is tested where they see it. */
    private String openTask(String definition) {
        var who = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return taskOf(id, definition).getId();
        } finally {
            identity.setAuthentication(who);
        }
    }

    @Override
    protected Task task(String definition) {
        return taskOf(id, definition);
    }

    private Task taskOf(String coaching, String definition) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(coaching)
                .taskDefinitionKey(definition)
                .singleResult();
    }

    private void fire(String timer, String due) {
        var job = management
                .createJobQuery()
                .processInstanceId(
                        task(timer.contains("Coaching") ? COACH : ACKNOWLEDGE).getProcessInstanceId())
                .activityId(timer)
                .singleResult();
        assertThat(job.getDuedate().toInstant()).isEqualTo(newYork(due));
        management.executeJob(job.getId());
        for (Job step : management
                .createJobQuery()
                .processInstanceId(job.getProcessInstanceId())
                .messages()
                .list()) {
            management.executeJob(step.getId());
        }
    }

    private List<String> candidates() {
        return tasks.getIdentityLinksForTask(task(COACH).getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from coaching where id = ?").param(id).query().singleRow();
    }

    private List<String> told(NotificationKind kind) {
        return jdbc.sql(
                        "select recipient from notification where kind = ? and idempotency_key like ? order by created_at")
                .params(kind.name(), "coaching:" + id + "%")
                .query(String.class)
                .list();
    }

    private void assertEnded(String endEvent) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        assertThat(instance.getEndTime()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(endEvent)
                        .count())
                .as("went through %s", endEvent)
                .isEqualTo(1);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }
}
