package io.handoff.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.notification.Channel;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.content.DigestWriter;
import io.handoff.notification.slack.SlackWebhooks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Settings as ops write them: what they mean, and a sentence for what cannot be meant. */
class ChannelSettingsTest {

    private static final String URL = "https://hooks.slack.com/services/T0SECRET/B0SECRET/abcdef";

    private static ChannelSettings settings(String... pairs) {
        var source = new MapConfigurationPropertySource();
        for (int i = 0; i < pairs.length; i += 2) {
            source.put("handoff.notifications." + pairs[i], pairs[i + 1]);
        }
        return new Binder(source).bindOrCreate("handoff.notifications", ChannelSettings.class);
    }

    @Test
    void without_any_setting_everything_goes_by_email_and_what_is_not_urgent_waits_for_the_morning() {
        var settings = settings();

        assertThat(settings.channelsOf(NotificationKind.RESPONSE_OVERDUE)).containsExactly(Channel.EMAIL);
        assertThat(settings.waitsForWorkingHours(NotificationKind.RESPONSE_OVERDUE))
                .isFalse();
        assertThat(settings.waitsForWorkingHours(NotificationKind.REJECTION_RECORDED))
                .isTrue();
        assertThat(settings.waitsForWorkingHours(NotificationKind.WEEKLY_REVIEW))
                .isFalse();
    }

    @Test
    void channels_and_quiet_hours_are_chosen_per_kind() {
        var settings = settings(
                "channels", "in-app",
                "quiet-hours", "false",
                "kinds.response-overdue.channels", "slack,email",
                "kinds.mql-assigned.quiet-hours", "true",
                "slack.webhooks.default", URL);

        assertThat(settings.channelsOf(NotificationKind.RESPONSE_OVERDUE))
                .containsExactlyInAnyOrder(Channel.SLACK, Channel.EMAIL);
        assertThat(settings.channelsOf(NotificationKind.MQL_ASSIGNED)).containsExactly(Channel.IN_APP);
        assertThat(settings.waitsForWorkingHours(NotificationKind.MQL_ASSIGNED)).isTrue();
        assertThat(settings.waitsForWorkingHours(NotificationKind.REJECTION_RECORDED))
                .isFalse();
    }

    @Test
    void a_team_has_the_channel_that_is_named_for_it_or_like_it_or_the_one_for_everybody() {
        var webhooks = new SlackWebhooks(settings(
                "slack.webhooks.inbound", URL + 1,
                "slack.webhooks.revops", URL + 2,
                "slack.webhooks.default", URL + 3,
                "slack.teams.sdr-inbound", "inbound"));

        assertThat(webhooks.of("sdr-inbound")).hasToString("Optional[#inbound]");
        assertThat(webhooks.of("revops")).hasToString("Optional[#revops]");
        assertThat(webhooks.of("ae-enterprise")).hasToString("Optional[#default]");
        assertThat(webhooks.of(null)).hasToString("Optional[#default]");
        assertThat(new SlackWebhooks(settings("slack.webhooks.revops", URL)).of("ae-enterprise"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_told_in_a_sentence() {
        assertRefused(
                "handoff.notifications.kinds.respons-overdue: there is no such kind of message; there are: mql-assigned, response-overdue",
                "kinds.respons-overdue.channels",
                "email");
        assertRefused("handoff.notifications.kinds.nurture: there is no such kind", "kinds.nurture.channels", "slack");
        assertRefused("there is no webhook in handoff.notifications.slack.webhooks", "channels", "email,slack");
        assertRefused(
                "there is no webhook in handoff.notifications.slack.webhooks", "kinds.still-nobody.channels", "slack");
        assertRefused(
                "handoff.notifications.slack.teams.sdr-inbound is \"inbond\", but handoff.notifications.slack.webhooks has no such name; it has: inbound",
                "slack.webhooks.inbound",
                URL,
                "slack.teams.sdr-inbound",
                "inbond");
        assertRefused(
                "handoff.notifications.slack.webhooks.inbound is empty: is the environment variable set that it names?",
                "slack.webhooks.inbound",
                "");
        assertRefused(
                "handoff.notifications.slack.webhooks.inbound is empty", "slack.webhooks.inbound", "${SLACK_INBOUND}");
        assertRefused("handoff.notifications.digest.over must be at least 1", "digest.over", "0");
    }

    @Test
    @DisplayName(
            "I9 A webhook's URL that cannot be used is not repeated in what ops read, and none is in a printed setting")
    void the_url_is_not_told() {
        for (var wrong : new String[] {
            "http://hooks.slack.com/services/T0SECRET",
            "hooks.slack.com/services/T0SECRET",
            "https://a b/T0SECRET",
            "https:T0SECRET"
        }) {
            assertThatThrownBy(() -> settings("slack.webhooks.inbound", wrong))
                    .rootCause()
                    .hasMessageContaining("handoff.notifications.slack.webhooks.inbound is not the URL of a webhook");
            assertThat(everythingSaidAbout(wrong))
                    .contains("is not the URL of a webhook")
                    .doesNotContain("SECRET");
        }
        assertThat(settings("slack.webhooks.inbound", URL))
                .asString()
                .contains("inbound")
                .doesNotContain("SECRET");
    }

    /** The stack trace and what Spring Boot prints in its place. */
    private static String everythingSaidAbout(String url) {
        try {
            return settings("slack.webhooks.inbound", url).toString();
        } catch (BindException refused) {
            var said = new StringWriter();
            refused.printStackTrace(new PrintWriter(said));
            SpringFactoriesLoader.forDefaultResourceLocation()
                    .load(FailureAnalyzer.class, (type, name, problem) -> {})
                    .stream()
                    .map(analyzer -> analyzer.analyze(refused))
                    .filter(analysis -> analysis != null)
                    .forEach(analysis -> said.append(analysis.getDescription()).append(analysis.getAction()));
            return said.toString();
        }
    }

    private static void assertRefused(String sentence, String... pairs) {
        assertThatThrownBy(() -> settings(pairs)).rootCause().hasMessageContaining(sentence);
    }

    @Test
    void every_kind_can_be_one_of_many() {
        var writer = new DigestWriter(new NotificationSettings(URI.create("http://localhost"), "x@y.example"));
        for (var kind : NotificationKind.values()) {
            assertThat(kind == NotificationKind.NURTURE ? "never" : writer.headline(kind))
                    .as(kind.name())
                    .isNotBlank();
        }
    }
}
