package io.handoff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactUpsert;
import io.handoff.notification.nurture.MarketingConsentPolicy;
import io.handoff.notification.nurture.NurtureSettings;
import io.handoff.notification.nurture.NurtureSettings.ConsentRule;
import io.handoff.notification.nurture.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;

/** Emails to contacts: with consent, at a decent hour, with a way out, and what comes back. */
abstract class NurtureMailsTest extends MailsOnADatabase {

    @Test
    void an_address_that_the_server_does_not_know_is_a_bounce() throws Exception {
        var contact = contact("YES");
        var mail = touch(contact, "guide");
        try (var server = new RefusingServer("550 5.1.1 no such user here")) {
            smtp.setPort(server.port());
            sender.send(mail.id());
        } finally {
            smtp.setPort(SERVER.getSmtp().getPort());
        }

        assertThat(store.findById(mail.id()).orElseThrow().status()).isEqualTo(NotificationStatus.BOUNCED);
        assertThat(events.stream(MailBounced.class)).singleElement().satisfies(bounce -> {
            assertThat(bounce.contactId()).isEqualTo(contact);
            assertThat(bounce.reason()).contains("5.1.1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.1 <ann@lead.example> try later",
                "550 5.7.1 you are on a blocklist",
                "452 4.2.2 mailbox full"
            })
    void what_is_no_dead_address_is_tried_again(String refusal) throws Exception {
        var mail = touch(contact("YES"), "guide");
        try (var server = new RefusingServer(refusal)) {
            smtp.setPort(server.port());
            assertThatThrownBy(() -> sender.send(mail.id()))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining(refusal.substring(0, 9))
                    .hasMessageNotContaining("lead.example")
                    .hasNoCause();
        } finally {
            smtp.setPort(SERVER.getSmtp().getPort());
        }

        assertThat(store.findById(mail.id()).orElseThrow().status()).isEqualTo(NotificationStatus.QUEUED);
        assertThat(events.stream(MailBounced.class)).isEmpty();
    }

    @Test
    void an_email_leaves_only_when_the_contact_is_probably_at_work() {
        assertThat(hours("GB"))
                .as("13:30 on Friday in London is a good moment: 14:30")
                .isEqualTo("2026-05-22T13:30:00Z");
        assertThat(hours("Japan")).as("22:30 in Tokyo; Monday 08:00").isEqualTo("2026-05-24T23:00:00Z");
        assertThat(hours("NZ")).as("past midnight in Auckland; Monday 08:00").isEqualTo("2026-05-24T20:00:00Z");
        assertThat(quietHours.over(someone("GB"), Instant.parse("2026-05-23T09:00:00Z"), "x"))
                .as("Saturday; Monday is a bank holiday in the UK")
                .isEqualTo("2026-05-26T07:00:00Z");
        assertThat(quietHours.over(someone("US"), Instant.parse("2026-05-23T09:00:00Z"), "x"))
                .as("the US have several zones: ours, but no mail on Memorial Day")
                .isEqualTo("2026-05-26T08:00:00Z");
    }

    @Test
    void an_email_held_up_into_the_night_waits_for_the_morning() {
        var contact = contact("YES");
        contacts.upsert(ContactUpsert.of(contact, Map.of("country", "JP")), NOW, NOW);
        var mail = touch(contact, "guide");

        assertThat(sender.send(mail.id())).isEqualTo(Date.from(Instant.parse("2026-05-24T23:00:00Z")));
        assertThat(store.findById(mail.id()).orElseThrow().status()).isEqualTo(NotificationStatus.QUEUED);
        assertThat(received(contact + "@lead.example")).isEmpty();
    }

    @Test
    void emails_of_one_moment_are_spread_and_none_is_lost() {
        var settings = new NurtureSettings(
                ConsentRule.REQUIRED,
                List.of(DayOfWeek.MONDAY),
                "08:00-08:20",
                Duration.ofHours(1),
                Duration.ofDays(3),
                null,
                null,
                null,
                null);
        var spread = new QuietHours(contacts, teams, settings);
        var contact = someone("GB");
        var moments = IntStream.range(0, 200)
                .mapToObj(i -> spread.over(contact, NOW, "mail-" + i))
                .collect(Collectors.toSet());

        assertThat(moments)
                .hasSizeGreaterThan(150)
                .allSatisfy(moment -> assertThat(moment)
                        .isAfterOrEqualTo("2026-06-01T07:00:00Z")
                        .isBefore("2026-06-01T07:20:00Z"));
        assertThat(spread.over(contact, NOW, "mail-1")).isEqualTo(spread.over(contact, NOW, "mail-1"));
    }

    private Instant hours(String country) {
        return quietHours.over(someone(country), NOW, "x");
    }

    private Contact someone(String country) {
        var id = contact("YES");
        return contacts.upsert(ContactUpsert.of(id, Map.of("country", country)), NOW, NOW)
                .contact();
    }

    @Test
    void silence_is_consent_only_where_a_company_says_so() {
        var implied = new MarketingConsentPolicy(
                bounces,
                new NurtureSettings(
                        ConsentRule.IMPLIED,
                        List.of(DayOfWeek.MONDAY),
                        "08:00-18:00",
                        Duration.ZERO,
                        Duration.ZERO,
                        null,
                        null,
                        null,
                        null));
        for (var consent : new String[] {null, "", "perhaps", "GRANTED"}) {
            assertThat(implied.whyNot(contacts.find(contact(consent)).orElseThrow()))
                    .as(consent)
                    .isEmpty();
        }
        for (var consent : new String[] {"DENIED", "false", "opt-out", "Withdrawn"}) {
            assertThat(implied.whyNot(contacts.find(contact(consent)).orElseThrow()))
                    .as(consent)
                    .contains("no consent to marketing mail");
        }
        var left = contact("GRANTED");
        contacts.unsubscribe(left, NOW);
        assertThat(implied.whyNot(contacts.find(left).orElseThrow())).contains("unsubscribed");
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
    void a_stranger_with_a_made_up_link_changes_nothing() {
        assertThat(unsubscriptions.leave("0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(events.stream(UnsubscribeRequested.class)).isEmpty();
    }
}
