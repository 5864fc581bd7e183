package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.access.Identities;
import io.handoff.notification.Channel;
import io.handoff.notification.NewNotification;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.NotificationStatus;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One message, one instance of notification.bpmn: it is tried again, waits when it must, and an outage never stops an escalation. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationSpec extends ProcessTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Identities identities;

    @Autowired
    private JavaMailSenderImpl mailServer;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private WalkedPaths walked;

    @BeforeEach
    void a_manager_with_an_address() {
        identities.ensureUser("manager", "Maya", "manager@acme.example", Set.of());
        management
                .createJobQuery()
                .processDefinitionKey("notification")
                .list()
                .forEach(job -> runtime.deleteProcessInstance(job.getProcessInstanceId(), "of another story"));
        SLACK.forget();
    }

    @AfterEach
    void slack_is_well_again() {
        SLACK.forget();
    }

    @Test
    @DisplayName(
            "F2 Slack and the mail server are down at the breach: the ladder goes on, the failure shows, and both are told in the end")
    void slack_and_the_mail_server_are_down() {
        var port = mailServer.getPort();
        engages("OUTBOUND_REPLY");
        assertThat(mql().teamId()).isEqualTo("sdr-outbound");
        mails();
        slackHasTrouble(503);
        mailServer.setPort(1);
        try {
            breach();
            assertThat(mql().escalatedAt()).as("the handoff does not wait").isNotNull();
            assertThat(of("manager").status()).as("in the application").isEqualTo(NotificationStatus.QUEUED);

            fail(of("#outbound"));
            fail(of("manager"));
            assertThat(incident(of("#outbound")).getIncidentMessage())
                    .isEqualTo("Slack did not take the message to #outbound: it answered 503.");
            assertThat(incident(of("manager")).getIncidentMessage()).contains("Couldn't connect to host");
            assertThat(of("manager").statusReason()).isEqualTo("could not be sent, operations see why");

            at("2026-06-05T18:00");
            assertThat(notifications.about(contact))
                    .as("the next rung: time to reassign, and this team has nobody else")
                    .anyMatch(message -> message.kind() == NotificationKind.NO_REP_AVAILABLE);
        } finally {
            mailServer.setPort(port);
        }
        SLACK.forget();
        repair();
        assertThat(of("#outbound").sentAt()).isNotNull();
        assertThat(of("manager").sentAt()).isNotNull();
        assertThat(SLACK.taken()).hasSize(1);
    }

    @Test
    @DisplayName(
            "F2 Slack refuses for good: an incident at once that says what to do, and the people get an email instead")
    void slack_refuses_for_good() {
        var sent = ask("manager");
        SLACK.then(404, "no_service");
        var job = jobOf(of(sent, "#outbound"));

        assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();

        assertThat(incident(of(sent, "#outbound")).getIncidentMessage())
                .contains("no_service", "put its URL into handoff.notifications.slack.webhooks.outbound and restart")
                .doesNotContain("SECRET");
        assertThat(of(sent, "manager").channel()).isEqualTo(Channel.EMAIL);
        run();
        assertThat(of(sent, "manager").status()).isEqualTo(NotificationStatus.SENT);

        repair();
        assertThat(SLACK.taken()).as("after the repair it is posted as well").hasSize(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void slack_asks_to_wait_and_the_instance_does() {
        var sent = ask("manager");
        SLACK.then(429, "", Map.of("Retry-After", "120"));
        var before = now();
        run();

        var timer = jobOf(of(sent, "#outbound"));
        assertThat(timer.getDuedate()).isEqualTo(Date.from(before.plusSeconds(120)));
        assertThat(timer.getRetries()).as("no failure").isEqualTo(3);
        assertThat(runtime.createIncidentQuery().count()).isZero();

        ClockUtil.setCurrentTime(timer.getDuedate());
        run();
        assertThat(SLACK.taken()).hasSize(1);
        assertThat(of(sent, "#outbound").status()).isEqualTo(NotificationStatus.SENT);
    }

    @Test
    void what_fails_is_tried_again_after_one_five_thirty_minutes_and_two_hours() {
        var sent = ask("manager");
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            SLACK.then(500, "");
            var job = jobOf(of(sent, "#outbound"));
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
            var next = jobOf(of(sent, "#outbound"));
            if (next.getRetries() > 0) {
                waits.add((next.getDuedate().getTime()
                                - ClockUtil.getCurrentTime().getTime())
                        / 60_000);
                ClockUtil.setCurrentTime(next.getDuedate());
            }
        }

        assertThat(waits).containsExactly(1L, 5L, 30L, 120L);
        assertThat(incident(of(sent, "#outbound"))).isNotNull();
    }

    @Test
    @DisplayName(
            "I9 A message says name and company: no address, no phone, and the engine keeps neither these nor Slack's URL")
    void personal_data_stays_at_home() {
        upsert(Map.of("phone", "+1 555 0199", "lastName", "Lopez"));
        engages("OUTBOUND_REPLY");
        breach();
        slackHasTrouble(500);
        fail(of("#outbound"));
        SLACK.forget();
        repair();

        var said = new ArrayList<String>();
        SLACK.taken().forEach(post -> said.add(post.toString()));
        notifications.about(contact).forEach(message -> said.add(message.subject() + message.bodyText()));
        history.createHistoricVariableInstanceQuery().list().stream()
                .filter(variable -> variable.getProcessDefinitionKey().equals("notification"))
                .map(HistoricVariableInstance::getValue)
                .forEach(value -> said.add(String.valueOf(value)));
        history.createHistoricIncidentQuery().list().forEach(incident -> said.add(incident.getIncidentMessage()));
        history.createHistoricJobLogQuery()
                .list()
                .forEach(log -> said.add(String.valueOf(log.getJobExceptionMessage())));
        history.createHistoricJobLogQuery()
                .failureLog()
                .list()
                .forEach(log -> said.add(history.getHistoricJobLogExceptionStacktrace(log.getId())));

        assertThat(said).anyMatch(text -> text.contains("Mia Lopez, Globex"));
        assertThat(said)
                .noneMatch(text -> text.contains("555 0199") || text.contains("SECRET") || text.contains("services/"));
        assertThat(said).noneMatch(text -> text.contains(contact + "@"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_flow_is_walked() {
        assertThat(walked.missed("notification", repository, history)).isEmpty();
    }

    private static void slackHasTrouble(int status) {
        for (int i = 0; i < 10; i++) {
            SLACK.then(status, "rollup_error");
        }
    }

    private void breach() {
        at("2026-05-26T18:00");
        assertThat(mql().escalatedAt()).isNotNull();
    }

    /** A kind that the test company posts to Slack only. */
    private List<Notification> ask(String manager) {
        return notifications.send(new NewNotification(
                NotificationKind.STILL_NOBODY,
                List.of(Recipient.person(manager)),
                contact,
                null,
                "sdr-outbound",
                Map.of(),
                null,
                "ask:" + contact));
    }

    private void run() {
        mails();
    }

    private void fail(Notification message) {
        var job = jobOf(message);
        while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        }
    }

    private void repair() {
        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
        run();
    }

    private Notification of(String recipient) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == NotificationKind.RESPONSE_OVERDUE)
                .filter(message -> message.recipient().equals(recipient))
                .max(Comparator.comparing(Notification::createdAt))
                .orElseThrow();
    }

    private Notification of(List<Notification> sent, String recipient) {
        var id = sent.stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .id();
        return notifications.about(contact).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Job jobOf(Notification message) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("notification")
                .processInstanceBusinessKey(message.id())
                .singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Incident incident(Notification message) {
        return runtime.createIncidentQuery()
                .configuration(jobOf(message).getId())
                .singleResult();
    }
}
