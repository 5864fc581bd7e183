package io.handoff.notification;

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

/**
 * Posts to incoming webhooks of Slack. Slack knows no idempotency key: when its yes is lost on the way, the retry posts a second time.
 * That window is a few milliseconds wide and cannot be closed from here.
 */
@Component
class SlackChannel {

    private static final int LONGEST_ANSWER = 200;

    /** After silence: each wait for an answer holds one of the few threads that also fire the timers of handoffs. */
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
        // a client of its own: the application's would count calls by URL
        http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * @return when to try again, if Slack asks to wait or has just been silent; empty when it took the message
     * @throws SlackRefused when it never will
     * @throws SlackUnavailable when it may later
     */
    Optional<Instant> post(SlackWebhook webhook, ObjectNode message) {
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
        var body = new String(response.getBody().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
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

    /** In words of ours: the exceptions' own name the URL. */
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
