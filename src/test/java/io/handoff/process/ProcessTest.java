package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.handoff.activity.Activities;
import io.handoff.activity.NewActivity;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.deal.Deal;
import io.handoff.deal.DealContacts;
import io.handoff.deal.DealTerms;
import io.handoff.deal.DealUpdate;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.lifecycle.StageMove;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.notification.SlackServer;
import io.handoff.privacy.Erasures;
import io.handoff.team.Teams;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The real engine, tables and models on a moved clock. A test tells a story of one contact: what happened when, in New York time; timers
 * that fall due on the way fire in order.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=false",
            "handoff.admin.password=only-for-tests",
            "handoff.nurture.spread=PT0S",
            // stories of one database happen at the same moment and would be gathered
            "handoff.notifications.digest.within=0"
        })
@Import({ProcessEngineCoverageConfiguration.class, WalkedPaths.class})
abstract class ProcessTest {

    protected static final String ACCEPT_OR_REJECT = "Task_AcceptOrRejectMql";

    /** Up before Spring asks for its port; it ends with the JVM. */
    private static final GreenMail MAIL_SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    /** The outbound team's channel; the inbound team has none. */
    protected static final SlackServer SLACK = new SlackServer();

    static {
        MAIL_SERVER.start();
    }

    @DynamicPropertySource
    static void mail_server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
        properties.add("handoff.notifications.slack.webhooks.outbound", () -> SLACK.url("outbound"));
        properties.add("handoff.notifications.slack.teams.sdr-outbound", () -> "outbound");
        properties.add("handoff.notifications.kinds.response-overdue.channels", () -> "email,slack");
        properties.add("handoff.notifications.kinds.still-nobody.channels", () -> "slack");
    }

    @Autowired
    protected Handoffs handoffs;

    @Autowired
    protected Erasures erasures;

    @Autowired
    protected Mqls mqls;

    @Autowired
    protected OpenHandoffs openHandoffs;

    @Autowired
    protected Contacts contacts;

    @Autowired
    protected Activities activities;

    @Autowired
    protected Deals deals;

    @Autowired
    protected Lifecycle lifecycle;

    @Autowired
    protected Teams teams;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected ManagementService management;

    protected String contact;

    @BeforeEach
    void a_contact_at_a_company() {
        ClockUtil.setCurrentTime(Date.from(newYork("2026-05-18T09:00")));
        teams.apply(Acme.plan());
        a_contact("contact-" + UUID.randomUUID());
    }

    protected void a_contact(String id) {
        contact = id;
        upsert(Map.of(
                "email",
                contact + "@" + contact + ".io",
                "firstName",
                "Mia",
                "jobTitle",
                "Head of Sales",
                "company",
                Map.of("domain", contact + ".io", "name", "Globex", "employees", 120, "country", "US")));
    }

    @AfterEach
    void the_clock_is_real_again() {
        ClockUtil.reset();
    }

    protected static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(Acme.NEW_YORK).toInstant();
    }

    /** Lets time pass; the timers of this contact fire when they fall due. */
    protected void at(String newYork) {
        var until = newYork(newYork);
        for (Job next; (next = nextJob(until)) != null; ) {
            var due = next.getDuedate();
            if (due != null && due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due);
            }
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Job nextJob(Instant until) {
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contact)
                .list();
        return instances.stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(Date.from(until.plusMillis(1)))
                        .list()
                        .stream())
                .min((a, b) -> a.getDuedate().compareTo(b.getDuedate()))
                .orElse(null);
    }

    protected void upsert(Map<String, ?> fields) {
        var outcome = contacts.upsert(ContactUpsert.of(contact, fields), now(), now());
        handoffs.contactChanged(contact, outcome.changed(), now());
    }

    protected void engages(String kind) {
        handoffs.engaged(contact, contacts.recordEngagement(contact, kind, null, now(), now()));
    }

    protected void called(String rep) {
        var activity = activities.log(
                new NewActivity(contact, "CALL", "OUTBOUND", null, rep + "@acme.example", false, now(), now()));
        handoffs.responded(contact, activity);
    }

    protected void decides(SalesDecision.Kind kind, String reason) {
        handoffs.decide(
                contact,
                new SalesDecision(
                        kind, reason, "said so on the phone", mql().ownerId(), now(), SalesDecision.Source.EVENT));
    }

    protected void dealCreated(String id) {
        handoffs.dealCreated(deals.create(news(id, null)), now());
    }

    protected void dealClosed(String id, Deal.Status outcome) {
        handoffs.dealClosed(deals.close(outcome, news(id, null)), now());
    }

    protected DealUpdate news(String id, String reason) {
        return new DealUpdate(
                id, DealContacts.of(contact), new DealTerms(null, new BigDecimal("12000"), "USD"), null, reason, now());
    }

    /** Does something in the engine as somebody who is signed in. */
    protected void as(String login, Runnable work) {
        identity.setAuthentication(login, List.of());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    protected Mql mql() {
        return mqls.latestOf(contact).orElseThrow();
    }

    protected Task task(String definition) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .taskDefinitionKey(definition)
                .singleResult();
    }

    protected Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    protected List<String> stages() {
        return lifecycle.history(contact).stream()
                .map(StageMove::toStage)
                .map(Stage::name)
                .toList();
    }

    /** What the mail server took for this contact so far, by subject; messages that wait to be sent are sent first. */
    protected List<String> mails() {
        return letters().stream().map(ProcessTest::subject).toList();
    }

    protected List<MimeMessage> letters() {
        return lettersTo(contact + ".io");
    }

    /** To everybody in this domain. */
    protected List<MimeMessage> lettersTo(String domain) {
        for (List<Job> due; !(due = dueMessages()).isEmpty(); ) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
        return List.of(MAIL_SERVER.getReceivedMessagesForDomain(domain));
    }

    private List<Job> dueMessages() {
        return management
                .createJobQuery()
                .processDefinitionKey("notification")
                .duedateLowerThan(Date.from(now().plusMillis(1)))
                .list();
    }

    protected static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The handoff is over, at this end event, and left neither task nor timer. */
    protected void assertEndedAt(String endEvent) {
        assertThat(openHandoffs.of(contact)).isEmpty();
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(contact)
                .finished()
                .list();
        assertThat(instances).isNotEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(contact)
                        .count())
                .isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instances.get(instances.size() - 1).getId())
                        .activityId(endEvent)
                        .count())
                .as("went through %s", endEvent)
                .isPositive();
    }
}
