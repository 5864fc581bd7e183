package io.handoff.notification.slack;

import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.settings.SlackWebhook;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/** Posts to Slack's incoming webhooks. Slack has no idempotency key: if its answer is lost, the retry posts a second time. */
@Component
public class SlackChannel {

    private static final int MAX_ANSWER_LENGTH = 200;

    /** Pause after a timeout, because each wait for an answer blocks one of the few threads that also fire the timers of handoffs. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final RestClient http;
    private final Clock clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    SlackChannel(ChannelSettings settings, Clock clock) {
        this.clock = clock;
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.slack().connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.slack().readTimeout());
        // a separate client: the application's would record metrics by URL, which is secret
        http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * @return when to try again, if Slack asks to wait or just timed out; empty = accepted
     * @throws SlackRefused if retries are useless
     * @throws SlackUnavailable if a retry may succeed
     */
    public Optional<Instant> post(SlackWebhook webhook, ObjectNode message) {
        var pause = silentUntil.get();
        if (clock.instant().isBefore(pause)) {
            return Optional.of(pause);
        }
        try {
            return http.post()
                    .uri(webhook.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(message.toString().getBytes(StandardCharsets.UTF_8))
                    .exchange((request, response) -> answer(webhook, response));
        } catch (ResourceAccessException unreachable) {
            throw new SlackUnavailable(webhook, why(unreachable));
        }
    }

    private Optional<Instant> answer(SlackWebhook webhook, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var body = new String(response.getBody().readNBytes(MAX_ANSWER_LENGTH), StandardCharsets.UTF_8);
        if (status.value() == 200 && body.strip().equals("ok")) {
            return Optional.empty();
        }
        if (status.value() == 429) {
            return Optional.of(RetryAfter.of(response.getHeaders().getFirst("Retry-After"), clock.instant()));
        }
        if (status.is5xxServerError()) {
            throw new SlackUnavailable(webhook, "it answered " + status.value());
        }
        throw SlackRefused.answered(webhook, status.value(), body);
    }

    /** Own texts, because the messages of these exceptions contain the URL. */
    private String why(ResourceAccessException unreachable) {
        for (Throwable cause = unreachable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                silentUntil.set(clock.instant().plus(PAUSE));
                return "it did not answer in time";
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "its host name is not known here";
            }
            if (cause instanceof ConnectException) {
                return "no connection";
            }
        }
        return "the connection broke";
    }
}
