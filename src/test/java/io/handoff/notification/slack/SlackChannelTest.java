package io.handoff.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.handoff.SettableClock;
import io.handoff.notification.SlackServer;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.settings.ChannelSettings.Digest;
import io.handoff.notification.settings.ChannelSettings.Slack;
import io.handoff.notification.settings.SlackWebhook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a post, by what Slack answers; a real server answers. */
class SlackChannelTest {

    private static final Instant NOW = Instant.parse("2026-05-22T13:30:00Z");

    private final SettableClock clock = new SettableClock(NOW.toString());
    private final SlackServer server = new SlackServer();
    private final SlackWebhook webhook = new SlackWebhook("inbound", server.url("inbound"));
    private final SlackChannel slack = channel(Duration.ofSeconds(5));

    private SlackChannel channel(Duration patience) {
        var settings = new ChannelSettings(
                true,
                List.of(),
                Map.of(),
                true,
                new Digest(5, Duration.ofMinutes(5)),
                new Slack(Map.of(), Map.of(), Duration.ofSeconds(2), patience));
        return new SlackChannel(settings, clock);
    }

    private static ObjectNode hello() {
        return JsonNodeFactory.instance.objectNode().put("text", "hello");
    }

    @AfterEach
    void server_goes() {
        server.close();
    }

    @Test
    void ok_is_a_yes() {
        assertThat(slack.post(webhook, hello())).isEmpty();
        assertThat(server.taken())
                .extracting(message -> message.get("text").asString())
                .containsExactly("hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | no_service | Make a new one in Slack, put its URL into handoff.notifications.slack.webhooks.inbound",
                "404 | no_active_hooks | Make a new one in Slack",
                "410 | channel_is_archived | the channel is archived",
                "403 | action_prohibited | the app may not post there",
                "400 | invalid_payload | Please report this",
                "302 | | check that handoff.notifications.slack.webhooks.inbound is the URL of an incoming webhook",
                "200 | <html>Sign in</html> | check that handoff.notifications.slack.webhooks.inbound",
            })
    void a_refusal_says_what_to_do(int status, String body, String advice) {
        server.then(status, body == null ? "" : body, Map.of("Location", server.url("elsewhere")));
        assertThatThrownBy(() -> slack.post(webhook, hello()))
                .isInstanceOf(SlackRefused.class)
                .hasMessageContaining("#inbound (" + status)
                .hasMessageContaining(advice);
        assertThat(server.asked()).as("nobody follows a redirect").containsExactly("inbound");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 2026-05-22T13:30:30Z",
                "Fri, 22 May 2026 13:32:00 GMT | 2026-05-22T13:32:00Z",
                "0 | 2026-05-22T13:30:01Z",
                "Fri, 22 May 2026 13:00:00 GMT | 2026-05-22T13:30:01Z",
                "999999999 | 2026-05-22T14:30:00Z",
                "soon | 2026-05-22T13:30:30Z",
                "-5 | 2026-05-22T13:30:30Z",
            })
    void a_429_is_tried_again_when_slack_says(String retryAfter, Instant when) {
        server.then(429, "rate_limited", Map.of("Retry-After", retryAfter));
        assertThat(slack.post(webhook, hello())).contains(when);
    }

    @Test
    void a_429_without_a_time_waits_half_a_minute() {
        server.then(429, "");
        assertThat(slack.post(webhook, hello())).isEqualTo(Optional.of(NOW.plusSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void trouble_of_slack_is_tried_again(int status) {
        server.then(status, "rollup_error");
        assertThatThrownBy(() -> slack.post(webhook, hello()))
                .isInstanceOf(SlackUnavailable.class)
                .hasMessage("Slack did not take the message to #inbound: it answered " + status + ".");
        assertThat(slack.post(webhook, hello())).as("and then it takes it").isEmpty();
    }

    @Test
    void a_server_that_hangs_is_left_in_time_and_not_asked_again_at_once() {
        var hasty = channel(Duration.ofMillis(300));
        server.thenSilence();
        assertThatThrownBy(() -> hasty.post(webhook, hello()))
                .isInstanceOf(SlackUnavailable.class)
                .hasMessageContaining("it did not answer in time");

        assertThat(hasty.post(webhook, hello()))
                .as("each wait would hold a thread that fires timers")
                .contains(NOW.plusSeconds(30));
        assertThat(server.asked()).hasSize(1);

        clock.forward(Duration.ofSeconds(30));
        assertThat(hasty.post(webhook, hello())).isEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    @DisplayName("I9 The URL of a webhook is in no exception, with all its causes, and in no text of ours")
    void the_url_is_a_secret() {
        var local = new SlackWebhook("local", "http://localhost:1/services/" + SlackServer.SECRET);
        var unknown = new SlackWebhook("unknown", "https://nowhere.invalid/services/" + SlackServer.SECRET);
        server.then(404, "no_service").then(500, "see " + server.url("x")).then(400, "bad " + server.url("x"));

        var thrown = List.of(
                catchThrowable(() -> slack.post(local, hello())),
                catchThrowable(() -> slack.post(unknown, hello())),
                catchThrowable(() -> slack.post(webhook, hello())),
                catchThrowable(() -> slack.post(webhook, hello())),
                catchThrowable(() -> slack.post(webhook, hello())));

        assertThat(thrown).doesNotContainNull().allSatisfy(failure -> {
            var all = new StringWriter();
            failure.printStackTrace(new PrintWriter(all));
            assertThat(all.toString()).doesNotContain("SECRET", "services/", "nowhere.invalid");
        });
        assertThat(webhook.toString()).isEqualTo("#inbound");
    }
}
