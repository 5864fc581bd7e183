package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.activity.NewActivity;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.Bounces;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStay.Stop;
import io.handoff.mql.NurtureStays;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a rejected contact hears of us, and when: the touches of the track "stay in touch" after 7, 21, 28 and 28 days. The contact is in
 * the US like we are, so that our hours and our holidays are theirs; Monday 25 May is Memorial Day.
 */
class NurtureScenario extends ProcessTest {

    private static final String FIRST_TOUCH = "2026-05-26T08:00";

    @Autowired
    NurtureStays stays;

    @Autowired
    Bounces bounces;

    @Autowired
    OwnerSegments segments;

    @BeforeEach
    void rejected_for_timing_on_monday_morning() {
        upsert(Map.of("consent", "GRANTED"));
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
    }

    @Test
    void the_touches_go_out_on_the_rhythm_of_the_track_in_working_hours() {
        assertThat(stay().nextTouchAt()).isEqualTo(newYork(FIRST_TOUCH));
        assertThat(variable("nextTouchAt")).isEqualTo(Date.from(newYork(FIRST_TOUCH)));
        at("2026-05-26T07:59");
        assertThat(mails()).isEmpty();

        at(FIRST_TOUCH);
        assertThat(mails()).hasSize(1);

        at("2026-06-16T07:59");
        assertThat(mails()).hasSize(1);

        at("2026-06-16T08:00");
        assertThat(mails()).hasSize(2);

        at("2026-07-14T08:00");
        assertThat(mails()).hasSize(3);

        at("2026-08-11T08:00");
        assertThat(mails()).hasSize(4).doesNotHaveDuplicates();
        assertThat(stay().nextTouchAt()).isNull();

        at("2026-08-16T08:59");
        assertThat(openHandoffs.of(contact)).as("90 days are not over").isPresent();
        at("2026-08-16T09:00");
        assertEndedAt("EndEvent_StaysWithMarketing");
        assertThat(stay().endedAt()).isEqualTo(now());
        assertThat(mails()).hasSize(4);
    }

    @Test
    @DisplayName("I9 An email has two parts, and of the person no more than first name and company")
    void both_parts_of_an_email() throws Exception {
        at(FIRST_TOUCH);
        var letter = letters().get(0);
        var parts = (Multipart) letter.getContent();

        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        var text = words(parts.getBodyPart(0), "text/plain");
        var page = words(parts.getBodyPart(1), "text/html");
        var link = "http://localhost:8080/unsubscribe/[0-9a-f]{32}";
        assertThat(text).contains("Hello Mia,").containsPattern("No more of these: " + link);
        assertThat(page).contains("Hello<span> Mia</span>,", "<title>").containsPattern("href=\"" + link + "\"");
        assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("th:text", "<script", "<img");
        assertThat(text + page).doesNotContain(contact, "Head of Sales");
        assertThat(letter.getHeader("List-Unsubscribe")[0]).matches("<" + link + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    private static String words(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType().toLowerCase()).startsWith(type).contains("utf-8");
        return part.getContent().toString();
    }

    @Test
    void high_intent_ends_the_touches() {
        at("2026-05-26T10:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(variable("touchesFrom")).isNull();
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    @DisplayName("G11 Who unsubscribes hears nothing more, and is still with marketing")
    void unsubscribing_ends_the_touches() {
        at("2026-05-26T10:00");
        assertThat(mails()).hasSize(1);
        contacts.unsubscribe(contact, now());
        handoffs.unsubscribed(contact);
        handoffs.unsubscribed(contact);

        assertThat(stay().stoppedWhy()).isEqualTo(Stop.UNSUBSCRIBED);
        assertThat(variable("touchesStopped")).isEqualTo("UNSUBSCRIBED");
        assertThatThrownBy(() -> handoffs.continueTouches(mql().id())).hasMessageContaining("unsubscribed");
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
        assertThat(openHandoffs.of(contact)).isPresent();
    }

    @Test
    @DisplayName(
            "G11 Who unsubscribed before is given back all the same: nobody's any more, a lead, and never written to")
    void unsubscribed_before_the_rejection() {
        a_contact("contact-" + UUID.randomUUID());
        upsert(Map.of("consent", "GRANTED"));
        engages("DEMO_REQUEST");
        contacts.unsubscribe(contact, now());
        handoffs.unsubscribed(contact);
        assertThat(task(ACCEPT_OR_REJECT)).as("sales may still call").isNotNull();

        decides(SalesDecision.Kind.REJECTED, "TIMING");

        assertThat(segments.current(mql().id())).isEmpty();
        assertThat(stages()).endsWith("LEAD");
        at("2026-08-01T10:00");
        assertThat(mails()).isEmpty();
        assertThat(openHandoffs.of(contact))
                .as("it still waits for a better time")
                .isPresent();
    }

    @Test
    @DisplayName("G8 The fact that was waited for ends the emails with the waiting")
    void a_fact_ends_the_touches() {
        a_contact("contact-" + UUID.randomUUID());
        upsert(Map.of("consent", "GRANTED"));
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "WRONG_TITLE");
        at("2026-06-02T10:00");
        assertThat(mails()).hasSize(1);

        upsert(Map.of("jobTitle", "VP Sales"));

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(stays.openOf(contact)).isEmpty();
        at("2026-12-01T10:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    @DisplayName("G11 Without consent nobody is written to; the way goes on, and consent that comes later counts")
    void without_consent_nothing_is_sent() {
        for (var consent : new String[] {"DENIED", "false", null, "perhaps"}) {
            var told = new HashMap<String, Object>();
            told.put("consent", consent);
            upsert(told);
        }
        at("2026-06-01T10:00");
        assertThat(mails()).isEmpty();
        assertThat(openHandoffs.of(contact)).isPresent();

        upsert(Map.of("consent", true));
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void an_email_that_waits_for_the_mail_server_into_the_night_leaves_in_the_morning() {
        at(FIRST_TOUCH);
        at("2026-05-29T18:30");
        assertThat(letters()).as("Friday evening").isEmpty();
        at("2026-05-31T12:00");
        assertThat(letters()).as("Sunday").isEmpty();
        at("2026-06-01T08:00");
        assertThat(letters()).as("Monday morning").hasSize(1);
    }

    @Test
    void a_touch_that_comes_too_late_in_the_day_is_planned_again() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-29T21:00")));
        at("2026-05-29T21:01");
        assertThat(stay().nextTouchAt()).as("not before Monday").isEqualTo(newYork("2026-06-01T08:00"));
        assertThat(mails()).isEmpty();
        at("2026-06-01T08:00");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void an_answer_stops_the_emails_and_marketing_is_asked_what_it_means() {
        at(FIRST_TOUCH);
        assertThat(mails()).hasSize(1);
        at("2026-05-26T11:00");
        replies("REPLIED");
        replies("REPLIED");

        assertThat(stay().stoppedWhy()).isEqualTo(Stop.REPLIED);
        var task = readReply();
        assertThat(task.getDueDate().toInstant()).isEqualTo(newYork("2026-05-27T10:00"));
        at("2026-07-01T10:00");
        assertThat(mails()).hasSize(1);
        assertThat(mql().pass()).isEqualTo(1);

        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("replyMeans", "MAYBE")))
                .hasMessageContaining("INTERESTED");
        tasks.complete(task.getId(), Map.of("replyMeans", "INTERESTED"));
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().mqlAt()).isEqualTo(newYork("2026-05-26T11:00"));
        assertThat(stages()).containsExactly("MQL", "LEAD", "MQL");
        assertThat(readReply()).isNull();
    }

    @Test
    void who_has_read_that_it_was_no_answer_lets_the_emails_go_on() {
        at("2026-05-20T10:00");
        replies(null);
        tasks.complete(readReply().getId(), Map.of("replyMeans", "CONTINUE"));

        assertThat(stay().stoppedWhy()).isNull();
        at(FIRST_TOUCH);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void who_asks_for_silence_in_an_answer_is_unsubscribed() {
        replies("REPLIED");
        tasks.complete(readReply().getId(), Map.of("replyMeans", "UNSUBSCRIBE"));

        assertThat(contacts.find(contact).orElseThrow().isUnsubscribed()).isTrue();
        assertThat(stay().stoppedWhy()).isEqualTo(Stop.UNSUBSCRIBED);
        assertThat(openHandoffs.of(contact)).isPresent();
    }

    @Test
    void an_answer_that_nobody_reads_is_told_once() {
        at("2026-05-19T09:00");
        replies("REPLIED");
        var reply = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mql().id(), "nurture-reply")
                .singleResult();
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-20T09:00")));
        management
                .createJobQuery()
                .processInstanceId(reply.getId())
                .list()
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(readReply()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(reply.getId())
                        .activityId("EndEvent_UnreadReplyReported")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_demo_request_ends_the_question_about_the_answer() {
        replies("REPLIED");
        at("2026-05-20T10:00");
        engages("DEMO_REQUEST");

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(readReply()).isNull();
    }

    @Test
    void an_absence_notice_is_no_answer() {
        replies("Out of office");
        logged(true, "REPLIED");
        assertThat(readReply()).isNull();
        at(FIRST_TOUCH);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void mail_that_comes_back_stops_the_emails_until_there_is_another_address() {
        at("2026-05-20T10:00");
        handoffs.bounced(contact, null, "550 5.1.1 <" + contact + "@x.io> unknown", now());
        handoffs.bounced(contact, null, "again", now());

        assertThat(stay().stoppedWhy()).isEqualTo(Stop.BOUNCED);
        assertThat(bounces.of(contacts.find(contact).orElseThrow())
                        .orElseThrow()
                        .reason())
                .startsWith("550 5.1.1")
                .doesNotContain("@");
        at("2026-06-10T10:00");
        assertThat(mails()).isEmpty();

        upsert(Map.of("email", "mia.new@" + contact + ".io"));
        assertThat(stay().stoppedWhy()).isNull();
        assertThat(bounces.of(contacts.find(contact).orElseThrow())).isEmpty();
        at("2026-06-10T10:01");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void an_old_address_that_bounces_stops_nothing() {
        handoffs.bounced(contact, "mia@former.example", null, now());
        assertThat(stay().stoppedWhy()).isNull();
    }

    @Test
    void marketing_stops_the_emails_lets_them_go_on_and_changes_the_track() {
        handoffs.stopTouches(mql().id(), "marketing");
        assertThat(stay().stoppedWhy()).isEqualTo(Stop.BY_HAND);
        at("2026-05-27T10:00");
        assertThat(mails()).isEmpty();

        handoffs.continueTouches(mql().id());
        at("2026-05-27T10:01");
        assertThat(mails()).hasSize(1);

        assertThatThrownBy(() -> handoffs.changeTrack(mql().id(), "NEVER_HEARD", "marketing"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("STAY_IN_TOUCH");
        handoffs.changeTrack(mql().id(), "BUDGET_CYCLE", "marketing");
        assertThat(stay().track()).isEqualTo("BUDGET_CYCLE");
        assertThat(variable("touchNumber")).isEqualTo(1);
        assertThat(stay().nextTouchAt()).isAfter(now());
        assertThat(waits("Event_TouchDue") + waits("Gateway_TouchOrStop"))
                .as("one way of emails")
                .isEqualTo(1);
    }

    @Test
    void marketing_need_not_wait_for_the_cool_off() {
        at("2026-05-20T10:00");
        engages("PRICING_PAGE_VIEW");
        handoffs.reevaluate(mql().id());

        assertThat(stay().endedAt()).isEqualTo(now());
        assertThatThrownBy(() -> handoffs.stopTouches(mql().id(), "marketing")).isInstanceOf(NotAwaited.class);
    }

    @Test
    void two_emails_to_one_person_keep_their_distance() {
        at(FIRST_TOUCH);
        assertThat(mails()).hasSize(1);
        at("2026-05-26T10:00");
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        handoffs.stopTouches(mql().id(), "marketing");
        runtime.setVariable(
                openHandoffs.of(contact).orElseThrow().processInstanceId(),
                "touchesFrom",
                Date.from(newYork("2026-05-01T10:00")));
        handoffs.continueTouches(mql().id());

        assertThat(stay().nextTouchAt()).isEqualTo(newYork("2026-05-29T08:00"));
    }

    private NurtureStay stay() {
        return stays.find(mqls.of(contact).get(0).id())
                .filter(first -> mqls.of(contact).size() == 1 || first.endedAt() != null)
                .filter(first -> stays.openOf(contact).isEmpty())
                .or(() -> stays.openOf(contact))
                .orElseThrow();
    }

    private void replies(String outcome) {
        logged(false, outcome);
    }

    private void logged(boolean automated, String outcome) {
        var activity =
                activities.log(new NewActivity(contact, "EMAIL", "INBOUND", outcome, null, automated, now(), now()));
        handoffs.responded(contact, activity);
    }

    private Task readReply() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_ReadReply")
                .processVariableValueEquals("contactId", contact)
                .singleResult();
    }

    private Object variable(String name) {
        return openHandoffs
                .of(contact)
                .map(handoff -> runtime.getVariable(handoff.processInstanceId(), name))
                .orElse(null);
    }

    private long waits(String activity) {
        return runtime.createExecutionQuery()
                .processInstanceId(openHandoffs.of(contact).orElseThrow().processInstanceId())
                .activityId(activity)
                .count();
    }
}
