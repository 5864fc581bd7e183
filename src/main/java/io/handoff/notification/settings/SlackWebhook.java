package io.handoff.notification.settings;

import io.handoff.notification.Notification;
import java.net.URI;
import java.util.Set;

/** A named webhook of a Slack channel. The URL is a secret: it never appears in logs, messages or responses. */
public record SlackWebhook(String name, URI url) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    /** @throws IllegalArgumentException with a reason that does not contain the URL */
    public SlackWebhook(String name, String url) {
        this(name, parse(name, url));
    }

    private static URI parse(String name, String url) {
        var setting = "handoff.notifications.slack.webhooks." + name;
        if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    setting + ": the name of a webhook has letters, digits, dots and dashes only");
        }
        if (url == null || url.isBlank() || url.contains("${")) {
            throw new IllegalArgumentException(setting + " is empty: is the environment variable set that it names?");
        }
        try {
            var parsed = URI.create(url.strip());
            if (parsed.getHost() != null && ("https".equals(parsed.getScheme()) || isLocal(parsed))) {
                return parsed;
            }
        } catch (IllegalArgumentException unreadable) {
            // not chained: its message contains the URL
        }
        throw new IllegalArgumentException(
                setting + " is not the URL of a webhook; Slack shows it as https://hooks.slack.com/services/…");
    }

    private static boolean isLocal(URI url) {
        return "http".equals(url.getScheme()) && LOCAL.contains(url.getHost());
    }

    /** The recipient's id in {@link Notification}; no login begins with {@code #}. */
    public String recipient() {
        return "#" + name;
    }

    @Override
    public String toString() {
        return recipient();
    }
}
