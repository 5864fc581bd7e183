package io.handoff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.handoff.contact.ContactUpsert;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

/** Messages to our own people. */
abstract class MailsTest extends MailsOnADatabase {

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
        assertThat(store.countFor("nomail", false)).isPositive();
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
    void an_erased_contact_is_in_no_message() {
        var contact = contact("YES");
        var about = send(overdue(contact, Recipient.person("manager"))).get(0);
        var nurtured = touch(contact, "guide");

        contacts.erase(contact, NOW, "erased-1");
        sender.send(nurtured.id());

        assertThat(store.findById(about.id())).isEmpty();
        assertThat(store.findById(nurtured.id())).isEmpty();
        assertThat(unsubscriptions.leave(nurtured.unsubscribeToken())).isFalse();
    }

    @Test
    void a_review_with_a_chart_reaches_every_leader_as_page_and_as_text() throws Exception {
        var words = new CustomMessage(
                "Weekly review, week 21\r\nBcc: all@acme.example",
                "41 MQLs, SLA 92 %",
                "<html><body><h1>Week 21</h1><img src=\"cid:sla\" alt=\"SLA 92 %\"></body></html>",
                List.of(new InlineImage("sla", CustomMessageTest.png())));
        var review = NewNotification.saying(
                NotificationKind.WEEKLY_REVIEW,
                List.of(Recipient.person("lena"), Recipient.group("revops"), Recipient.person("lena")),
                words,
                "weekly-review:2026-W21");
        var sent = send(review);
        sent.forEach(message -> sender.send(message.id()));
        send(review).forEach(message -> sender.send(message.id()));

        assertThat(sent).extracting(Notification::recipient).containsExactly("lena", "olga", "rob");
        for (var person : List.of("lena", "olga", "rob")) {
            var mail = received(person + "@acme.example").get(0);
            assertThat(received(person + "@acme.example")).hasSize(1);
            assertThat(mail.getSubject()).isEqualTo("Weekly review, week 21 Bcc: all@acme.example");
            assertThat(mail.getAllRecipients()).hasSize(1);
            var alternatives = (MimeMultipart) mail.getContent();
            assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
            assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("41 MQLs, SLA 92 %");
            var related = (MimeMultipart) alternatives.getBodyPart(1).getContent();
            assertThat(related.getContentType()).startsWith("multipart/related");
            var image = (MimeBodyPart) related.getBodyPart(1);
            assertThat(image.getContentType()).startsWith("image/png");
            assertThat(image.getDisposition()).isEqualTo("inline");
            assertThat(image.getInputStream().readAllBytes()).isEqualTo(CustomMessageTest.png());
            var id = image.getContentID().replaceAll("[<>]", "");
            assertThat(related.getBodyPart(0).getContent()).asString().contains("<img src=\"cid:" + id + "\"");
        }
    }

    @Test
    void what_a_review_said_is_forgotten_in_time() throws Exception {
        var words = new CustomMessage("Week 20", "text", "<p>page</p>", List.of());
        var sent = send(NewNotification.saying(
                NotificationKind.WEEKLY_REVIEW, List.of(Recipient.person("lena")), words, "weekly-review:2026-W20"));

        notifications.forgetTexts(NOW.plusSeconds(1), 1000);

        assertThat(contents.find(sent.get(0).contentId())).isEmpty();
        assertThat(store.findById(sent.get(0).id())).get().satisfies(forgotten -> {
            assertThat(forgotten.bodyText()).isEmpty();
            assertThat(forgotten.contentId()).isNull();
        });
    }
}
