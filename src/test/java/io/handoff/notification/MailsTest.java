package io.handoff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Messages as a mail server receives them; only the database differs between the subclasses. */
@DataJdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@Import(MailsTest.Setup.class)
@RecordApplicationEvents
abstract class MailsTest {

    /** A Friday, when everybody is at work in London. */
    private static final Instant NOW = Instant.parse("2026-05-22T13:30:00Z");

    /** Up before Spring asks for its port; it ends with the JVM. */
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    static {
        SERVER.start();
    }

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
    Contacts contacts;

    @Autowired
    ApplicationEvents events;

    @DynamicPropertySource
    static void mail_server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("handoff.mail-from", () -> "Handoff <handoff@acme.example>");
        properties.add("handoff.public-url", () -> "https://handoff.acme.example/");
    }

    @TestConfiguration
    @EnableConfigurationProperties({NotificationSettings.class, NurtureSettings.class})
    @ComponentScan(
            basePackages = {"io.handoff.contact", "io.handoff.team", "io.handoff.notification"},
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    static class Setup {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
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
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_queued_message_reaches_the_manager_in_text_and_html() throws Exception {
        var contact = contact("GRANTED");
        var message = send(overdue(contact, Recipient.person("manager"))).get(0);

        assertThat(message.status()).isEqualTo(NotificationStatus.QUEUED);
        assertThat(events.stream(NotificationQueued.class)).containsExactly(new NotificationQueued(message.id()));
        sender.send(message.id());

        var mail = received("manager@acme.example").get(0);
        assertThat(mail.getSubject()).isEqualTo("Response overdue: Ann Lee");
        assertThat(mail.getFrom()[0]).hasToString("Handoff <handoff@acme.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("text/plain", "Owner: Sam", "text/html", "https://handoff.acme.example/camunda/app/tasklist");
        assertThat(store.findById(message.id())).get().satisfies(sent -> {
            assertThat(sent.status()).isEqualTo(NotificationStatus.SENT);
            assertThat(sent.sentAt()).isEqualTo(NOW);
        });
    }

    @Test
    void sending_twice_delivers_once() {
        var message = send(overdue(contact(null), Recipient.person("twice"))).get(0);

        sender.send(message.id());
        sender.send(message.id());

        assertThat(received("twice@acme.example")).hasSize(1);
    }

    @Test
    void the_same_key_writes_to_the_same_person_once() {
        var contact = contact(null);
        var first = send(overdue(contact, Recipient.person("manager")));
        var again = send(overdue(contact, Recipient.person("manager"), Recipient.group("revops")));

        assertThat(again).hasSize(3).contains(first.get(0));
        assertThat(events.stream(NotificationQueued.class)).hasSize(3);
    }

    @Test
    void who_cannot_be_reached_sees_it_in_the_application_only() {
        var sent = send(overdue(contact(null), Recipient.person("nomail"), Recipient.group("nobody")));

        assertThat(sent).extracting(Notification::status).containsOnly(NotificationStatus.NOT_SENT);
        assertThat(sent)
                .extracting(Notification::statusReason)
                .containsExactly("no email address", "group has no members");
        assertThat(events.stream(NotificationQueued.class)).isEmpty();
        assertThat(store.countFor("nomail")).isPositive();
    }

    @Test
    void a_name_cannot_smuggle_a_mail_header() {
        var id = UUID.randomUUID().toString();
        contacts.upsert(ContactUpsert.of(id, Map.of("firstName", "Eve\r\nBcc: all@acme.example")), NOW, NOW);

        assertThat(send(overdue(id, Recipient.person("manager"))).get(0).subject())
                .doesNotContain("\r", "\n")
                .startsWith("Response overdue: Eve Bcc");
    }

    @Test
    void a_mail_server_that_is_away_leaves_the_message_queued() {
        var message = send(overdue(contact(null), Recipient.person("later"))).get(0);
        smtp.setPort(1);
        try {
            assertThatThrownBy(() -> sender.send(message.id())).isInstanceOf(MailException.class);
        } finally {
            smtp.setPort(SERVER.getSmtp().getPort());
        }
        assertThat(store.findById(message.id()))
                .get()
                .extracting(Notification::status)
                .isEqualTo(NotificationStatus.QUEUED);
    }

    @Test
    void a_nurture_mail_has_a_way_out() throws Exception {
        var contact = contact("opt-in");
        var mail = touch(contact, "check-in");
        sender.send(mail.id());

        var received = received(contact + "@lead.example").get(0);
        var link = "https://handoff.acme.example/unsubscribe/" + mail.unsubscribeToken();
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(GreenMailUtil.getBody(received)).contains(mail.unsubscribeToken(), "Hello Ann");
    }

    @Test
    void who_leaves_gets_no_more_mail_not_even_what_is_queued() {
        var contact = contact("GRANTED");
        var mql = UUID.randomUUID().toString();
        var queued = nurture.send(contact, mql, "guide", mql + 1);

        assertThat(unsubscriptions.leave(queued.unsubscribeToken())).isTrue();
        assertThat(unsubscriptions.leave(queued.unsubscribeToken())).isTrue();
        sender.send(queued.id());

        assertThat(events.stream(UnsubscribeRequested.class)).containsExactly(new UnsubscribeRequested(contact, NOW));
        assertThat(received(contact + "@lead.example")).isEmpty();
        assertThat(store.findById(queued.id()))
                .get()
                .extracting(Notification::statusReason)
                .isEqualTo("unsubscribed");
        assertThat(nurture.send(contact, mql, "check-in", mql + 2).status()).isEqualTo(NotificationStatus.SKIPPED);
    }

    @Test
    void without_consent_no_nurture_mail() {
        for (var consent : new String[] {null, "", "NO", "UNKNOWN", "DENIED"}) {
            var mail = touch(contact(consent), "guide");
            assertThat(mail.status()).as("consent %s", consent).isEqualTo(NotificationStatus.SKIPPED);
            assertThat(mail.statusReason()).isEqualTo("no consent to marketing mail");
        }
    }

    @Test
    void the_same_touch_is_written_once() {
        var contact = contact("YES");
        var mql = UUID.randomUUID().toString();

        assertThat(nurture.send(contact, mql, "guide", mql + 1))
                .isEqualTo(nurture.send(contact, mql, "guide", mql + 1));
    }

    @Test
    void an_erased_contact_is_in_no_message() {
        var contact = contact("YES");
        var about = send(overdue(contact, Recipient.person("manager"))).get(0);
        var nurtured = touch(contact, "guide");

        contacts.erase(contact, NOW);
        sender.send(nurtured.id());

        assertThat(store.findById(about.id())).isEmpty();
        assertThat(store.findById(nurtured.id())).isEmpty();
        assertThat(unsubscriptions.leave(nurtured.unsubscribeToken())).isFalse();
    }

    @Test
    void a_stranger_with_a_made_up_link_changes_nothing() {
        assertThat(unsubscriptions.leave("0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(events.stream(UnsubscribeRequested.class)).isEmpty();
    }

    private List<Notification> send(NewNotification message) {
        return notifications.send(message);
    }

    private Notification touch(String contact, String template) {
        var mql = UUID.randomUUID().toString();
        return nurture.send(contact, mql, template, mql);
    }

    private static NewNotification overdue(String contact, Recipient... to) {
        return new NewNotification(
                NotificationKind.RESPONSE_OVERDUE,
                List.of(to),
                contact,
                contact,
                Map.of("ownerName", "Sam", "dueText", "Tue 26 May, 12:30 (New York)"),
                "overdue-" + contact);
    }

    private String contact(String consent) {
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

    private static List<MimeMessage> received(String address) {
        return List.of(SERVER.getReceivedMessagesForDomain(address));
    }
}
