package io.handoff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.handoff.notification.slack.SlackSettingsCheck;
import io.handoff.notification.web.MessagesOfPerson;
import io.handoff.team.CompanyProfile;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.TimeRange;
import io.handoff.team.UnavailablePolicy;
import io.handoff.team.WorkingCalendar;
import jakarta.mail.MessagingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which way a message takes, when it leaves, and what happens when the way is closed. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class ChannelsTest extends MailsOnADatabase {

    @Autowired
    MessagesOfPerson inbox;

    @Autowired
    OutboundSwitch outside;

    @Autowired
    SlackSettingsCheck slackTeams;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_team_in_tokyo_and_one_in_new_york() {
        jdbc.sql("delete from notification").update();
        teams.apply(new OrganisationPlan(
                new CompanyProfile("Acme", ZoneId.of("America/New_York"), "USD", List.of("acme.example"), "new-york"),
                List.of(),
                List.of(calendar("new-york", "America/New_York"), calendar("tokyo", "Asia/Tokyo")),
                List.of(team("sdr-inbound", "new-york", "mia"), team("sdr-tokyo", "tokyo", "ken")),
                List.of(rep("sam", "sdr-inbound"), rep("yuki", "sdr-tokyo"))));
    }

    private static WorkingCalendar calendar(String id, String zone) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> List.of(TimeRange.parse("09:00-18:00"))));
        return new WorkingCalendar(id, ZoneId.of(zone), week, null, List.of(), List.of());
    }

    private static Team team(String id, String calendar, String manager) {
        return new Team(id, id, calendar, List.of(manager), UnavailablePolicy.HOLD, Rotation.ROUND_ROBIN, true);
    }

    private static Rep rep(String id, String team) {
        return new Rep(id, id, id + "@acme.example", team, 1, null, null, null, true, false, List.of());
    }

    @Test
    void a_kind_for_slack_is_posted_once_and_the_people_see_it_in_the_application() {
        var sent = review("sam", "sdr-inbound", Recipient.person("mia"));
        deliver(sent);

        assertThat(SLACK.asked()).containsExactly("inbound");
        assertThat(texts()).containsExactly("Ops review due: Ann Lee");
        assertThat(SLACK.taken().get(0).at("/blocks/1/text/text").asString())
                .as("in a channel of many it says for whom")
                .startsWith("For: sam, mia\n");
        assertThat(byRecipient(sent))
                .containsEntry("sam", Channel.IN_APP)
                .containsEntry("mia", Channel.IN_APP)
                .containsEntry("#inbound", Channel.SLACK)
                .hasSize(3);
        assertThat(fresh(sent, "mia").deliveryText()).isEqualTo("posted to #inbound");
        assertThat(fresh(sent, "#inbound").status()).isEqualTo(NotificationStatus.SENT);
        assertThat(received("mia@acme.example")).isEmpty();
    }

    @Test
    void a_group_has_a_channel_of_its_own_and_a_team_without_one_is_told_by_email() {
        var sent = review("yuki", null, Recipient.group("revops"));
        deliver(sent);

        assertThat(SLACK.asked()).containsExactly("revops");
        assertThat(byRecipient(sent))
                .containsEntry("yuki", Channel.EMAIL)
                .containsEntry("olga", Channel.IN_APP)
                .containsEntry("rob", Channel.IN_APP);
        assertThat(received("yuki@acme.example")).hasSize(1);
    }

    @Test
    void a_kind_may_use_both_or_neither() {
        var both = send(message(NotificationKind.STILL_NOBODY, "mia", "sdr-inbound"));
        var neither = send(message(NotificationKind.REP_PAUSED, "nora", "sdr-inbound"));
        deliver(both);
        deliver(neither);

        assertThat(SLACK.taken()).hasSize(1);
        assertThat(received("mia@acme.example")).hasSize(1);
        assertThat(received("nora@acme.example")).isEmpty();
        assertThat(fresh(neither, "nora").deliveryText()).isEqualTo("shown here only");
    }

    @Test
    @DisplayName("F2 Slack refuses for good: the people are told by email, once, and a repaired webhook still posts it")
    void slack_refuses() {
        var sent = review("sam", "sdr-inbound", Recipient.group("revops"));
        var post = row(sent, "#inbound");
        SLACK.then(404, "no_service");

        assertThatThrownBy(() -> sender.send(post.id())).isInstanceOf(CannotBeSent.class);
        sender.hasFailed(post.id());
        sender.hasFailed(post.id());

        assertThat(fresh(sent, "#inbound").statusReason()).isEqualTo("could not be sent, operations see why");
        assertThat(fresh(sent, "sam").channel()).isEqualTo(Channel.EMAIL);
        assertThat(fresh(sent, "olga").channel()).as("the other channel works").isEqualTo(Channel.IN_APP);
        sender.send(row(sent, "sam").id());
        assertThat(received("sam@acme.example")).hasSize(1);
        sender.send(post.id());
        assertThat(fresh(sent, "#inbound")).satisfies(repaired -> {
            assertThat(repaired.status()).isEqualTo(NotificationStatus.SENT);
            assertThat(repaired.statusReason()).isNull();
        });
    }

    @Test
    void while_history_is_played_nothing_leaves_and_everything_is_in_the_application() {
        outside.close();
        try {
            var sent = send(message(NotificationKind.STILL_NOBODY, "mia", "sdr-inbound"));
            deliver(sent);

            assertThat(sent).extracting(Notification::status).containsOnly(NotificationStatus.NOT_SENT);
            assertThat(inbox.unread("mia")).isEqualTo(1);
        } finally {
            outside.open();
        }
        assertThat(SLACK.asked()).isEmpty();
        assertThat(received("mia@acme.example")).isEmpty();
        assertThat(send(message(NotificationKind.STILL_NOBODY, "mia", "sdr-inbound")))
                .as("afterwards they leave")
                .extracting(Notification::status)
                .containsOnly(NotificationStatus.QUEUED);
    }

    @Test
    void a_slack_channel_of_a_team_that_does_not_exist_is_told_at_start() {
        assertThat(slackTeams.problems())
                .containsExactly(
                        "handoff.notifications.slack.teams.sdr-inbond: there is no such team, and no group with members");
    }

    @Test
    void slack_may_ask_to_wait() {
        var sent = review("sam", "sdr-inbound");
        SLACK.then(429, "", Map.of("Retry-After", "90"));

        var post = row(sent, "#inbound").id();
        assertThat(sender.send(post)).isEqualTo(Date.from(NOW.plusSeconds(90)));
        assertThat(fresh(sent, "#inbound").isQueued()).isTrue();
        assertThat(sender.send(post)).isNull();
        assertThat(SLACK.taken()).hasSize(1);
    }

    @Test
    void of_a_flood_the_first_few_leave_at_once_and_the_others_together() throws Exception {
        var all = flood("flo", 12);

        var waits = deliver(all);

        assertThat(waits.subList(0, 5)).containsOnlyNulls();
        assertThat(waits.get(5)).isEqualTo(Date.from(all.get(5).createdAt().plus(Duration.ofMinutes(5))));
        assertThat(waits.subList(5, 12)).doesNotContainNull();
        assertThat(received("flo@acme.example")).hasSize(5);

        clock.forward(Duration.ofMinutes(5));
        assertThat(deliver(all)).containsOnlyNulls();
        var mails = received("flo@acme.example");
        assertThat(mails).hasSize(6);
        var digest = mails.get(5);
        assertThat(digest.getSubject()).isEqualTo("7 MQLs are overdue");
        assertThat(GreenMailUtil.getBody(digest))
                .contains("text/plain", "text/html", "Sam 5", "Sam 11")
                .contains("https://handoff.acme.example/messages/" + all.get(11).id())
                .doesNotContain("Sam 4");
        assertThat(store.pageFor("flo", false, 50, 0))
                .as("each is in the application")
                .hasSize(12)
                .extracting(Notification::status)
                .containsOnly(NotificationStatus.SENT);
        assertThat(store.findById(all.get(9).id()).orElseThrow().deliveryText()).isEqualTo("sent by email with others");
    }

    @Test
    void a_flood_in_slack_is_one_post_too() {
        var all = IntStream.range(0, 9)
                .mapToObj(i -> row(review("sam", "sdr-inbound"), "#inbound"))
                .toList();
        deliver(all);
        clock.forward(Duration.ofMinutes(5));
        deliver(all);

        assertThat(texts()).hasSizeBetween(1, 6);
        assertThat(texts().get(texts().size() - 1)).endsWith("MQLs need an ops review");
        assertThat(all).allMatch(one -> !store.findById(one.id()).orElseThrow().isQueued());
    }

    @Test
    void what_waited_for_the_mail_server_all_day_comes_as_one_mail() {
        var all = new ArrayList<Notification>();
        for (int i = 0; i < 8; i++) {
            all.add(overdueFor("wanda", i));
            clock.forward(Duration.ofMinutes(30));
        }
        deliver(all);

        assertThat(subjects("wanda")).containsExactly("8 MQLs are overdue");
    }

    @Test
    @DisplayName("Two nodes deliver a flood at the same moment: every message once, none lost")
    void two_nodes_deliver_at_once() throws Exception {
        var all = flood("nina", 40);
        clock.forward(Duration.ofMinutes(6));
        var start = new CyclicBarrier(4);
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                start.await();
                deliver(all);
                return null;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        deliver(all);

        var bodies = received("nina@acme.example").stream()
                .map(GreenMailUtil::getBody)
                .toList();
        for (int i = 0; i < 40; i++) {
            var word = "Owner: Sam " + i + "\r";
            assertThat(bodies.stream()
                            .mapToInt(body -> body.split(word, -1).length - 1)
                            .sum())
                    .as("message %s", i)
                    .isEqualTo(1);
        }
    }

    @Test
    void what_is_not_urgent_waits_until_its_reader_is_at_work() {
        // half past nine on Friday in New York, half past ten at night in Tokyo
        var sam = told("sam", NotificationKind.DISPUTE_DECIDED);
        var yuki = told("yuki", NotificationKind.DISPUTE_DECIDED);
        var ken = told("ken", NotificationKind.DISPUTE_DECIDED);
        var urgent = told("yuki", NotificationKind.MQL_ASSIGNED);

        assertThat(sender.send(sam.id())).isNull();
        assertThat(sender.send(yuki.id()))
                .as("Monday nine o'clock in Tokyo")
                .isEqualTo(Date.from(Instant.parse("2026-05-25T00:00:00Z")));
        assertThat(sender.send(ken.id())).as("a manager by the team's hours").isNotNull();
        assertThat(sender.send(urgent.id())).isNull();
        assertThat(store.pageFor("yuki", true, 5, 0))
                .as("in the application at once")
                .hasSizeGreaterThanOrEqualTo(2);

        clock.set("2026-05-25T00:00:00Z");
        assertThat(sender.send(yuki.id())).isNull();
        assertThat(subjects("yuki")).contains("Your dispute was decided: Ann Lee");
    }

    @Test
    void a_review_leaves_when_its_timer_says_and_alone() {
        var words = new CustomMessage("Review", "text", "<p>page</p>", List.of());
        clock.set("2026-05-23T03:00:00Z");
        var reviews = IntStream.range(0, 7)
                .mapToObj(i -> send(NewNotification.saying(
                                NotificationKind.WEEKLY_REVIEW,
                                List.of(Recipient.person("lea")),
                                words,
                                "review-" + UUID.randomUUID()))
                        .get(0))
                .toList();

        assertThat(deliver(reviews)).containsOnlyNulls();
        assertThat(received("lea@acme.example")).hasSize(7);
    }

    @Test
    void messages_are_read_one_by_one_or_all_at_once_and_by_nobody_else() {
        var all = flood("rita", 3);
        assertThat(inbox.unread("rita")).isEqualTo(3);

        assertThat(inbox.open(all.get(0).id(), "rita")).isPresent();
        assertThat(inbox.open(all.get(1).id(), "somebody")).isEmpty();
        assertThat(inbox.unread("rita")).isEqualTo(2);
        assertThat(inbox.page("rita", true, 0, 1).getTotalPages()).isEqualTo(2);

        inbox.readAll("rita");
        assertThat(inbox.unread("rita")).isZero();
        assertThat(inbox.page("rita", false, 0, 2).getContent())
                .extracting(Notification::id)
                .containsExactly(all.get(2).id(), all.get(1).id());
    }

    private List<Notification> flood(String login, int size) {
        return IntStream.range(0, size).mapToObj(i -> overdueFor(login, i)).toList();
    }

    private Notification overdueFor(String login, int no) {
        clock.forward(Duration.ofMillis(1));
        return send(new NewNotification(
                        NotificationKind.RESPONSE_OVERDUE,
                        List.of(Recipient.person(login)),
                        contact(null),
                        null,
                        Map.of("ownerName", "Sam " + no),
                        login + no))
                .get(0);
    }

    private List<Notification> review(String login, String team, Recipient... more) {
        return send(message(NotificationKind.OPS_REVIEW_DUE, login, team, more));
    }

    private Notification told(String login, NotificationKind kind) {
        return send(message(kind, login, null)).get(0);
    }

    private NewNotification message(NotificationKind kind, String login, String team, Recipient... more) {
        var to = new ArrayList<>(List.of(Recipient.person(login)));
        to.addAll(List.of(more));
        var key = UUID.randomUUID().toString();
        return new NewNotification(kind, to, contact(null), null, team, Map.of(), null, key);
    }

    private List<Date> deliver(List<Notification> messages) {
        var waits = new ArrayList<Date>();
        messages.forEach(message -> waits.add(sender.send(message.id())));
        return waits;
    }

    private Notification row(List<Notification> sent, String recipient) {
        return sent.stream()
                .filter(one -> one.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private Notification fresh(List<Notification> sent, String recipient) {
        return store.findById(row(sent, recipient).id()).orElseThrow();
    }

    private static Map<String, Channel> byRecipient(List<Notification> sent) {
        return sent.stream().collect(Collectors.toMap(Notification::recipient, Notification::channel));
    }

    private static List<String> texts() {
        return SLACK.taken().stream().map(post -> post.get("text").asString()).toList();
    }

    private static List<String> subjects(String login) {
        return received(login + "@acme.example").stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
