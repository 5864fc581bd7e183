package io.handoff.notification.settings;

import io.handoff.notification.Channel;
import io.handoff.notification.NotificationKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Channels of messages to colleagues, in addition to the application.
 *
 * @param outside whether any message leaves this system; false for a test copy
 * @param channels default for kinds that are not listed in {@code kinds}
 * @param kinds overrides by kind, such as {@code response-overdue}
 * @param quietHours whether messages that are not urgent wait for the recipient's working hours
 * @param digest when several messages of a kind to one person are combined
 */
@ConfigurationProperties("handoff.notifications")
public record ChannelSettings(
        @DefaultValue("true") boolean outside,
        @DefaultValue("email") List<Channel> channels,
        @DefaultValue Map<String, Kind> kinds,
        @DefaultValue("true") boolean quietHours,
        @DefaultValue Digest digest,
        @DefaultValue Slack slack) {

    /**
     * @param channels null = the default
     * @param quietHours whether the kind waits for working hours; null = only if not {@link NotificationKind#isUrgent urgent}
     */
    record Kind(List<Channel> channels, Boolean quietHours) {}

    /**
     * @param over number of messages of a kind to one person within the period that are sent singly; further ones are combined
     * @param within length of the period; zero = never combine
     */
    public record Digest(
            @DefaultValue("5") int over,
            @DefaultValue("PT5M") Duration within) {

        public Digest {
            if (over < 1) {
                throw new IllegalArgumentException("handoff.notifications.digest.over must be at least 1");
            }
        }

        public boolean isOff() {
            return within.isZero();
        }
    }

    /**
     * @param webhooks name → incoming webhook URL (a secret); {@code default} is used for teams without an entry
     * @param teams id of a team or group → name of its webhook; without an entry the webhook named like the team
     */
    public record Slack(
            @DefaultValue Map<String, String> webhooks,
            @DefaultValue Map<String, String> teams,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {

        @Override
        public String toString() {
            return "Slack[webhooks=" + webhooks.keySet() + ", teams=" + teams + "]";
        }
    }

    public ChannelSettings {
        var known = new HashMap<String, Kind>();
        kinds.forEach((name, kind) -> known.put(kindCalled(name).name(), kind));
        kinds = Map.copyOf(known);
        slack.webhooks().forEach(SlackWebhook::new);
        slack.teams()
                .forEach((team, webhook) ->
                        mustExist(team, webhook, slack.webhooks().keySet()));
        if (slack.webhooks().isEmpty() && wantsSlack(channels, kinds)) {
            throw new IllegalArgumentException(
                    "handoff.notifications names the channel slack, but there is no webhook in"
                            + " handoff.notifications.slack.webhooks: add one (NAME: URL), or name other channels");
        }
    }

    /** The channels of this kind besides the application. */
    public Set<Channel> channelsOf(NotificationKind kind) {
        var own = kinds.get(kind.name());
        return Set.copyOf(own == null || own.channels() == null ? channels : own.channels());
    }

    public boolean waitsForWorkingHours(NotificationKind kind) {
        var own = kinds.get(kind.name());
        return own == null || own.quietHours() == null ? quietHours && !kind.isUrgent() : own.quietHours();
    }

    private static boolean wantsSlack(List<Channel> channels, Map<String, Kind> kinds) {
        return channels.contains(Channel.SLACK)
                || kinds.values().stream()
                        .anyMatch(kind ->
                                kind.channels() != null && kind.channels().contains(Channel.SLACK));
    }

    private static void mustExist(String team, String webhook, Set<String> webhooks) {
        if (!webhooks.contains(webhook)) {
            throw new IllegalArgumentException(
                    "handoff.notifications.slack.teams.%s is \"%s\", but handoff.notifications.slack.webhooks has no such name; it has: %s"
                            .formatted(team, webhook, webhooks.isEmpty() ? "none" : String.join(", ", webhooks)));
        }
    }

    private static NotificationKind kindCalled(String name) {
        var word = name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> kind != NotificationKind.NURTURE)
                .filter(kind -> kind.name().replace("_", "").equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "handoff.notifications.kinds.%s: there is no such kind of message; there are: %s"
                                .formatted(name, all())));
    }

    private static String all() {
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> kind != NotificationKind.NURTURE)
                .map(NotificationKind::template)
                .collect(Collectors.joining(", "));
    }
}
