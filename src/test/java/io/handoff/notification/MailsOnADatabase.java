package io.handoff.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.handoff.SettableClock;
import io.handoff.contact.Bounces;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.notification.nurture.NurtureSettings;
import io.handoff.notification.nurture.QuietHours;
import io.handoff.notification.nurture.Unsubscriptions;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.settings.NotificationSettings;
import io.handoff.notification.store.MessageContents;
import io.handoff.notification.store.NotificationStore;
import io.handoff.team.Teams;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Messages as a mail server receives them; only the database differs between the subclasses. */
@DataJdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@Import(MailsOnADatabase.Setup.class)
@RecordApplicationEvents
abstract class MailsOnADatabase {

    /** A Friday, when everybody is at work in London. */
    protected static final Instant NOW = Instant.parse("2026-05-22T13:30:00Z");

    /** Up before Spring asks for its port; it ends with the JVM. */
    protected static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    protected static final SlackServer SLACK = new SlackServer();

    static {
        SERVER.start();
    }

    @Autowired
    SettableClock clock;

    @Autowired
    JavaMailSenderImpl smtp;

    @Autowired
    Notifications notifications;

    @Autowired
    NurtureMails nurture;

    @Autowired
    NotificationSender sender;

    @Autowired
    Unsubscriptions unsubscriptions;

    @Autowired
    NotificationStore store;

    @Autowired
    MessageContents contents;

    @Autowired
    Contacts contacts;

    @Autowired
    Bounces bounces;

    @Autowired
    Teams teams;

    @Autowired
    QuietHours quietHours;

    @Autowired
    ApplicationEvents events;

    @DynamicPropertySource
    static void mail_server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("handoff.mail-from", () -> "Handoff <handoff@acme.example>");
        properties.add("handoff.nurture.spread", () -> "PT0S");
        properties.add("handoff.notifications.slack.webhooks.inbound", () -> SLACK.url("inbound"));
        properties.add("handoff.notifications.slack.teams.sdr-inbound", () -> "inbound");
        properties.add("handoff.notifications.slack.teams.sdr-inbond", () -> "inbound");
        properties.add("handoff.notifications.slack.webhooks.revops", () -> SLACK.url("revops"));
        properties.add("handoff.notifications.kinds.ops-review-due.channels", () -> "slack");
        properties.add("handoff.notifications.kinds.still-nobody.channels", () -> "email,slack");
        properties.add("handoff.notifications.kinds.rep-paused.channels", () -> "in-app");
        properties.add("handoff.public-url", () -> "https://handoff.acme.example/");
    }

    @TestConfiguration
    @EnableConfigurationProperties({NotificationSettings.class, NurtureSettings.class, ChannelSettings.class})
    @ComponentScan(
            basePackages = {"io.handoff.contact", "io.handoff.team", "io.handoff.notification"},
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    static class Setup {

        @Bean
        SettableClock clock() {
            return new SettableClock(NOW.toString());
        }

        @Bean
        AddressBook addressBook() {
            return new AddressBook() {
                @Override
                public Optional<String> emailOf(String loginId) {
                    return loginId.equals("nomail") ? Optional.empty() : Optional.of(loginId + "@acme.example");
                }

                @Override
                public List<String> membersOf(String groupId) {
                    return groupId.equals("revops") ? List.of("olga", "rob") : List.of();
                }
            };
        }
    }

    @BeforeEach
    void empty_mailboxes() throws FolderException {
        clock.set(NOW.toString());
        SLACK.forget();
        SERVER.purgeEmailFromAllMailboxes();
    }

    protected List<Notification> send(NewNotification message) {
        return notifications.send(message);
    }

    protected Notification touch(String contact, String template) {
        var mql = UUID.randomUUID().toString();
        return nurture.send(contact, mql, template, mql);
    }

    protected static NewNotification overdue(String contact, Recipient... to) {
        return new NewNotification(
                NotificationKind.RESPONSE_OVERDUE,
                List.of(to),
                contact,
                contact,
                Map.of("ownerName", "Sam", "dueText", "Tue 26 May, 12:30 (New York)"),
                "overdue-" + contact);
    }

    protected String contact(String consent) {
        var id = UUID.randomUUID().toString();
        var fields = new HashMap<String, Object>();
        fields.put("email", id + "@lead.example");
        fields.put("firstName", "Ann");
        fields.put("lastName", "Lee");
        fields.put("country", "GB");
        fields.put("consent", consent);
        contacts.upsert(ContactUpsert.of(id, fields), NOW, NOW);
        return id;
    }

    protected static List<MimeMessage> received(String address) {
        return List.of(SERVER.getReceivedMessagesForDomain(address));
    }
}
