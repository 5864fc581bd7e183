package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.notification.NotificationKind;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code weekly-review}: numbers frozen, sent and looked at together, once per week. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeeklyReviewSpec extends ProcessTest {

    private static final String MARKETING = "Task_ReviewAsMarketing";
    private static final String SALES = "Task_ReviewAsSales";
    private static final Map<String, Object> KEEP = Map.of("reviewOutcome", "KEEP");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WalkedPaths walked;

    @Autowired
    private RepositoryService repository;

    private final List<String> logins = new ArrayList<>();
    private String instance;
    private String domain;
    private String marketer;
    private String leader;

    @BeforeEach
    void leaders_on_a_monday_morning() {
        forgetReviews();
        domain = "acme-" + UUID.randomUUID() + ".example";
        marketer = login("marketing");
        leader = login("sales-leaders");
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-25T07:00")));
    }

    @AfterEach
    void they_are_gone() {
        logins.forEach(identity::deleteUser);
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("weekly-review", "coaching")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        forgetReviews();
    }

    @Test
    void on_monday_morning_the_timer_begins_it_and_comes_again_next_week() {
        management.executeJob(timer().getId());
        assertThat(timer().getDuedate().toInstant()).isEqualTo(newYork("2026-06-01T07:00"));
        runJobs();
        assertThat(task(MARKETING)).isNotNull();
        assertThat(frozenWeeks()).containsExactly("2026-W21");
    }

    @Test
    void both_teams_review_and_what_they_decide_is_kept() {
        review();
        assertThat(tasks.getVariablesLocal(task(MARKETING).getId()))
                .containsEntry("reviewTitle", "Weekly review, week 21 (18 May – 24 May)")
                .containsKeys("reviewNumbers", "reviewPatterns", "reviewDecisions", "people");
        completes(MARKETING, decided("Drop the webinar rule"));
        assertThat(task(SALES)).as("each team for itself").isNotNull();
        completes(SALES, KEEP);

        assertEnded("EndEvent_WeekReviewed");
        assertThat(jdbc.sql("select what from review_decision where week = '2026-W21' and team = 'MARKETING'")
                        .query(String.class)
                        .list())
                .containsExactly("Drop the webinar rule");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableNameLike("change%")
                        .list())
                .as("what was written is kept in one place")
                .isEmpty();

        ClockUtil.setCurrentTime(Date.from(newYork("2026-06-01T07:00")));
        review();
        assertThat(tasks.getVariablesLocal(task(SALES).getId()).get("reviewDecisions"))
                .asString()
                .isEqualTo("- **Marketing**: Drop the webinar rule (Maya Manager, until Tue 30 Jun)");
    }

    @Test
    void the_email_has_a_page_with_pictures_and_the_same_in_plain_words() throws Exception {
        review();
        var letters = reviewsTo(domain);
        assertThat(letters).extracting(this::recipient).containsExactlyInAnyOrder(marketer, leader);
        var letter = letters.get(0);
        assertThat(letter.getSubject()).startsWith("Weekly review, week 21 (18 May – 24 May)");
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        var parts = (Multipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("THE LAST WEEKS", "/funnel-health?to=2026-W21");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("multipart/related");
        var related = (Multipart) parts.getBodyPart(1).getContent();
        var html = (String) related.getBodyPart(0).getContent();
        assertThat(related.getCount()).as("a page and three charts").isEqualTo(4);
        for (int image = 1; image < related.getCount(); image++) {
            assertThat(related.getBodyPart(image).getContentType()).startsWith("image/png");
            var id = related.getBodyPart(image).getHeader("Content-ID")[0];
            assertThat(html).contains("cid:" + id.substring(1, id.length() - 1));
        }
    }

    @Test
    @DisplayName("K9 However often it is begun, a week is reviewed once and everybody gets one email")
    void a_week_is_reviewed_once() {
        review();
        review();
        assertEnded("EndEvent_AlreadyReviewed");
        assertThat(reviewsTo(domain)).hasSize(2);
        assertThat(tasks.createTaskQuery().taskDefinitionKey(MARKETING).count()).isEqualTo(1);
    }

    @Test
    @DisplayName("K9 Who cannot be reached is told to operations: a leader without an address, a group without members")
    void who_cannot_be_reached_is_told_to_ops() {
        identity.deleteUser(leader);
        var olga = login("revops");
        review();
        assertThat(told(NotificationKind.FUNNEL_ALERT, olga))
                .filteredOn(text -> text.contains("did not reach"))
                .singleElement()
                .asString()
                .contains("did not reach sales-leaders: group has no members");
        assertThat(lettersTo(domain)).extracting(this::recipient).contains(marketer);
    }

    @Test
    @DisplayName("K9 Weeks that a stop of the application skipped are frozen too, marked as late")
    void weeks_that_were_missed_are_caught_up() {
        review();
        ClockUtil.setCurrentTime(Date.from(newYork("2026-06-17T11:00")));
        review();
        assertThat(frozenWeeks()).containsExactly("2026-W21", "2026-W22", "2026-W23", "2026-W24");
        assertThat(jdbc.sql("select week from weekly_review where late order by week")
                        .query(String.class)
                        .list())
                .containsExactly("2026-W22", "2026-W23");
        assertThat(reviewsTo(domain)).as("one email for the last of them").hasSize(4);
    }

    @Test
    @DisplayName("K1 The week is the company's: late on Sunday in New York it is Monday elsewhere")
    void the_week_is_the_company_s() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-24T23:30")));
        review();
        assertThat(frozenWeeks()).containsExactly("2026-W20");
    }

    @Test
    void who_has_not_reviewed_in_two_working_days_is_told_again() {
        review();
        completes(MARKETING, KEEP);
        // the Monday is Memorial Day
        fire("BoundaryEvent_ReviewOverdue", newYork("2026-05-27T16:00"));
        assertThat(reminded()).containsExactly(leader);
        assertThat(task(SALES)).isNotNull();
    }

    @Test
    void a_review_nobody_does_lapses_after_two_weeks() {
        review();
        completes(SALES, KEEP);
        fire("BoundaryEvent_ReviewLapsed", newYork("2026-06-08T07:00"));
        assertEnded("EndEvent_WeekNotReviewed");
    }

    @Test
    @DisplayName("K5 What left its target is told, and who missed too often is coached, once for the same misses")
    void what_left_its_target_is_told_and_who_missed_too_often_is_coached() {
        // a week of its own, years after the stories of the other tests
        ClockUtil.setCurrentTime(Date.from(newYork("2027-05-17T09:00")));
        var leads = new ArrayList<String>();
        for (int lead = 0; lead < 23; lead++) {
            a_contact("missed-" + lead + "-" + UUID.randomUUID());
            // the last one comes to a team where one is not enough to judge anybody
            engages(lead < 22 ? "DEMO_REQUEST" : "OUTBOUND_REPLY");
            leads.add(contact);
        }
        ClockUtil.setCurrentTime(Date.from(newYork("2027-05-21T17:00")));
        leads.forEach(lead -> {
            contact = lead;
            called(mql().ownerId());
        });
        ClockUtil.setCurrentTime(Date.from(newYork("2027-05-24T07:00")));
        review();
        assertThat(told(NotificationKind.FUNNEL_ALERT, marketer))
                .anySatisfy(alert -> assertThat(alert)
                        .contains(
                                "SLA compliance was 1 of 23 (4.3 %) in 17 May – 23 May. The target is at least 90 %."));
        assertThat(coachings())
                .as("11 each, or one more or less where other stories left a turn owed")
                .hasSize(2)
                .allSatisfy(coaching -> assertThat(coaching).matches("sdr[12] (\\d\\d) of \\1"));
        var coach = tasks.createTaskQuery().taskDefinitionKey("Task_CoachRep").list();
        assertThat(coach).hasSize(2);
        assertThat(tasks.getVariableLocal(coach.get(0).getId(), "coachingEvidence"))
                .asString()
                .as("the misses one by one, and nobody's name")
                .contains(
                        "- Mon 17 May, 09:00 EDT: ",
                        "due Mon 17 May, 13:00 EDT, answered Fri 21 May, 17:00 EDT ([the clock](/api/mqls/")
                .contains("/funnel-health/mqls?measure=MISSED&split=REP&value=sdr")
                .doesNotContain("Mia", "Globex");

        ClockUtil.setCurrentTime(Date.from(newYork("2027-05-31T07:00")));
        review();
        assertThat(coachings()).as("they are talked about already").hasSize(2);
    }

    @Test
    void what_is_not_right_is_refused_with_a_sentence() {
        review();
        refused(Map.of(), "Choose whether you change something");
        refused(Map.of("reviewOutcome", "CHANGE"), "Say what you change");
        refused(with("note", "", "change1", "no"), "at least 5 characters");
        refused(with("who1", "nobody", "change1", "Drop the webinar rule"), "Nobody here is called 'nobody'");
        refused(with("until1", "soon", "change1", "Drop the webinar rule"), "is no day");
        refused(with("until1", "2026-05-24", "change1", "Drop the webinar rule"), "has passed");
        refused(Map.of("reviewOutcome", "CHANGE", "change1", "Drop the webinar rule"), "Say who does it");
        assertThat(jdbc.sql("select count(*) from review_answer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_flow_is_walked() {
        assertThat(walked.missed("weekly-review", repository, history)).isEmpty();
    }

    private void refused(Map<String, Object> form, String sentence) {
        assertThatThrownBy(() -> completes(MARKETING, form)).hasMessageContaining(sentence);
    }

    private static Map<String, Object> decided(String change) {
        return Map.of("reviewOutcome", "CHANGE", "change1", change, "who1", "manager", "until1", "2026-06-30");
    }

    private static Map<String, Object> with(String field, String value, String other, String otherValue) {
        var form = new java.util.HashMap<>(decided("Drop the webinar rule"));
        form.put(field, value);
        form.put(other, otherValue);
        return form;
    }

    /** Begins one and lets it walk as far as it goes by itself. */
    private void review() {
        instance = runtime.startProcessInstanceByKey("weekly-review").getId();
        runJobs();
    }

    private void runJobs() {
        for (List<Job> ready; !(ready = ready()).isEmpty(); ) {
            ready.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> ready() {
        return management
                .createJobQuery()
                .processDefinitionKey("weekly-review")
                .messages()
                .list();
    }

    private Job timer() {
        return management.createJobQuery().processDefinitionKey("weekly-review").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    private void fire(String timer, Instant due) {
        var job = management
                .createJobQuery()
                .processDefinitionKey("weekly-review")
                .activityId(timer)
                .singleResult();
        assertThat(job.getDuedate().toInstant()).isEqualTo(due);
        ClockUtil.setCurrentTime(Date.from(due));
        management.executeJob(job.getId());
        runJobs();
    }

    private void completes(String definition, Map<String, Object> form) {
        tasks.complete(task(definition).getId(), form);
        runJobs();
    }

    @Override
    protected Task task(String definition) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey("weekly-review")
                .taskDefinitionKey(definition)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private String login(String group) {
        var id = group + "-" + UUID.randomUUID().toString().substring(0, 8);
        var user = identity.newUser(id);
        user.setFirstName("Robin");
        user.setLastName(group);
        user.setEmail(id + "@" + domain);
        identity.saveUser(user);
        identity.createMembership(id, group);
        logins.add(id);
        return id;
    }

    private String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().replace("@" + domain, "");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> frozenWeeks() {
        return jdbc.sql("select week from weekly_review order by monday")
                .query(String.class)
                .list();
    }

    private List<String> coachings() {
        return jdbc.sql("select rep_id || ' ' || missed || ' of ' || judged from coaching where to_week > ? order by 1")
                .param(java.sql.Date.valueOf("2027-01-01"))
                .query(String.class)
                .list();
    }

    private List<String> told(NotificationKind kind, String login) {
        return jdbc.sql("select body_text from notification where kind = ? and recipient = ?")
                .params(kind.name(), login)
                .query(String.class)
                .list();
    }

    /** Alerts go to the same people; what other stories of this database left behind may raise some. */
    private List<MimeMessage> reviewsTo(String domain) {
        return lettersTo(domain).stream()
                .filter(letter -> subject(letter).startsWith("Weekly review"))
                .toList();
    }

    private List<String> reminded() {
        return jdbc.sql("select recipient from notification where idempotency_key like 'weekly-review-reminder:%'")
                .query(String.class)
                .list();
    }

    private void forgetReviews() {
        jdbc.sql("delete from review_decision").update();
        jdbc.sql("delete from review_answer").update();
        jdbc.sql("delete from weekly_review").update();
        jdbc.sql("delete from coaching").update();
        jdbc.sql("delete from notification where idempotency_key like 'weekly-review%' or kind = 'FUNNEL_ALERT'")
                .update();
        jdbc.sql("delete from notification_content").update();
    }

    /** The instance begun last. */
    private void assertEnded(String endEvent) {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo(endEvent);
    }
}
