package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.access.Identities;
import io.handoff.deal.Deal;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Person;
import io.handoff.team.TimeOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The ladder when something is in its way: nobody to tell, no mail server, two nodes, a late click. */
class EscalationSpec extends ProcessTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private JavaMailSenderImpl mailServer;

    @Autowired
    private Identities identities;

    @Test
    @DisplayName("F1 The manager is away and has no deputy: ops is told of the breach")
    void the_manager_is_away() {
        var leave = new TimeOff(LocalDate.parse("2026-05-18"), LocalDate.parse("2026-05-19"));
        teams.apply(managedBy(new Person("manager", "Maya", "manager@acme.example", null, true, List.of(leave))));
        breach();
        assertThat(told(NotificationKind.RESPONSE_OVERDUE))
                .doesNotContain("manager")
                .isNotEmpty();
    }

    @Test
    @DisplayName("F1 The manager is away: the deputy is told of the breach")
    void the_deputy_is_told() {
        var leave = new TimeOff(LocalDate.parse("2026-05-18"), LocalDate.parse("2026-05-19"));
        teams.apply(managedBy(
                new Person("manager", "Maya", "manager@acme.example", "leader", true, List.of(leave)),
                new Person("leader", "Lea", "leader@acme.example", null, true, List.of())));
        breach();
        assertThat(told(NotificationKind.RESPONSE_OVERDUE)).containsExactly("leader");
    }

    @Test
    @DisplayName(
            "F2 The mail server is down at the breach: the ladder goes on, the message is in the application, the failure shows")
    void the_mail_server_is_down() {
        identities.ensureUser("manager", "Maya", "manager@acme.example", Set.of());
        var port = mailServer.getPort();
        engages("DEMO_REQUEST");
        mails();
        var first = mql().ownerId();
        mailServer.setPort(1);
        try {
            at("2026-05-18T13:00");
            assertThat(mql().escalatedAt()).isNotNull();
            assertThat(told(NotificationKind.RESPONSE_OVERDUE)).containsExactly("manager");
            var sending = sendingOf(NotificationKind.RESPONSE_OVERDUE);
            while (job(sending).getRetries() > 0) {
                assertThatThrownBy(() -> management.executeJob(sending)).isNotNull();
            }
            assertThat(runtime.createIncidentQuery().configuration(sending).count())
                    .isEqualTo(1);

            at("2026-05-18T17:00");
            assertThat(mql().ownerId()).as("reassigned all the same").isNotEqualTo(first);
        } finally {
            mailServer.setPort(port);
        }
        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
        mails();
        assertThat(notifications.about(contact))
                .filteredOn(message -> message.kind() == NotificationKind.RESPONSE_OVERDUE)
                .allMatch(message -> message.sentAt() != null);
    }

    @Test
    @DisplayName("F6 A response between breach and reassignment stops the ladder and is late")
    void a_late_response_stops_the_ladder() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        at("2026-05-18T14:00");
        called(owner);
        at("2026-05-22T18:00");
        assertThat(mql().ownerId()).isEqualTo(owner);
        assertThat(mql().reassignedAt()).isNull();
        assertThat(mql().opsReviewAt()).isNull();
        assertThat(mql().respondedAt()).isAfter(mql().respondBy());
    }

    @Test
    @DisplayName("F14 What was won before it was due escalates no more")
    void nothing_escalates_what_is_over() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.WON);
        at("2026-05-29T18:00");
        assertThat(told(NotificationKind.RESPONSE_OVERDUE)).isEmpty();
        assertThat(told(NotificationKind.OPS_REVIEW_DUE)).isEmpty();
        assertThat(mql().escalatedAt()).isNull();
    }

    @Test
    @DisplayName("E5 Two nodes fire the same timer at once: one escalation")
    void a_timer_fires_twice() throws Exception {
        engages("DEMO_REQUEST");
        at("2026-05-18T12:59");
        var timer = management
                .createJobQuery()
                .processInstanceId(openHandoffs.of(contact).orElseThrow().processInstanceId())
                .activityId("BoundaryEvent_ResponseOverdue")
                .singleResult()
                .getId();
        var start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            start.await();
            try {
                management.executeJob(timer);
                return true;
            } catch (RuntimeException otherWasFirst) {
                return false;
            }
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var fired = nodes.invokeAll(List.of(node, node));
            assertThat(List.of(fired.get(0).get(), fired.get(1).get())).contains(true);
        } finally {
            nodes.shutdown();
        }
        assertThat(told(NotificationKind.RESPONSE_OVERDUE)).containsExactly("manager");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(
                                openHandoffs.of(contact).orElseThrow().processInstanceId())
                        .activityId("Task_NotifySdrManager")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E2 Who lost the MQL while the form was open is told who has it; a teammate may work it")
    void a_late_click_in_tasklist() {
        identities.ensureGroup("sdr-inbound", "SDR-Inbound");
        List.of("sdr1", "sdr2", "sdr3").forEach(this::teammate);
        engages("DEMO_REQUEST");
        var former = mql().ownerId();
        var form = task(ACCEPT_OR_REJECT).getId();
        var answer = Map.<String, Object>of("decision", "ACCEPTED");
        at("2026-05-18T17:00");
        assertThat(mql().ownerId()).isNotEqualTo(former);

        assertThatThrownBy(() -> as(former, () -> tasks.complete(form, answer)))
                .hasMessageContainingAll("already reassigned to ", " on Mon 18 May, ");
        assertThat(mql().isOpen()).isTrue();

        as("sdr3", () -> tasks.complete(form, answer));
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
        assertThat(mql().decidedBy()).isEqualTo("sdr3");
    }

    @Test
    @DisplayName("F7 The review is for operations, not for a manager over the engine's REST")
    void only_ops_reviews() {
        identities.ensureGroup("sdr-managers", "SDR managers");
        identities.ensureUser("manager", "Maya", "manager@acme.example", Set.of("sdr-managers"));
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        var review = task("Task_ReviewUnworkedMql").getId();
        as(
                "manager",
                () -> assertThatThrownBy(() -> tasks.complete(review, Map.of("reviewOutcome", "KEEP")))
                        .hasMessageContaining("for operations"));
    }

    @Test
    @DisplayName("G7 D8 The ladder gives a contact that came back to its rejecter only where nobody else can take it")
    void the_ladder_asks_the_rejecter_last() {
        engages("DEMO_REQUEST");
        var rejecter = mql().ownerId();
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-05-19T09:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().ownerId()).isNotEqualTo(rejecter);

        at("2026-05-19T17:00");

        assertThat(mql().ownerId()).as("there is nobody else").isEqualTo(rejecter);
    }

    @Test
    @DisplayName("D23 A contact that comes back goes to the owner it had, who did not reject it")
    void a_known_contact_keeps_its_owner() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        called(owner);
        handoffs.decide(
                contact,
                new SalesDecision(
                        SalesDecision.Kind.REJECTED,
                        "TIMING",
                        null,
                        "someone.else",
                        now(),
                        SalesDecision.Source.EVENT));
        for (int i = 1; i <= 3; i++) {
            at("2026-05-19T1%d:00".formatted(i));
            var known = contact;
            a_contact(known + i);
            engages("DEMO_REQUEST");
            contact = known;
        }
        at("2026-05-20T10:00");
        engages("DEMO_REQUEST");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().ownerId()).isEqualTo(owner);
    }

    private void teammate(String login) {
        identities.ensureUser(login, login, login + "@acme.example", Set.of("sdr-inbound"));
    }

    @Override
    protected void as(String login, Runnable work) {
        identity.setAuthentication(login, identities.groupsOf(login));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static OrganisationPlan managedBy(Person... people) {
        var plan = Acme.plan();
        return new OrganisationPlan(plan.company(), List.of(people), plan.calendars(), plan.teams(), plan.reps());
    }

    private void breach() {
        engages("DEMO_REQUEST");
        at("2026-05-18T13:00");
        assertThat(mql().escalatedAt()).isNotNull();
    }

    private String sendingOf(NotificationKind kind) {
        var id = notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .map(Notification::id)
                .findFirst()
                .orElseThrow();
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("notification")
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
    }

    private Job job(String id) {
        return management.createJobQuery().jobId(id).singleResult();
    }

    private List<String> told(NotificationKind kind) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .map(Notification::recipient)
                .toList();
    }
}
