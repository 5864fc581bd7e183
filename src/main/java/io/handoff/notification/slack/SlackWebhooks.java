package io.handoff.notification.slack;

import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.settings.SlackWebhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the Slack webhook of a team or group. */
@Component
public class SlackWebhooks {

    private static final String DEFAULT = "default";

    private final Map<String, SlackWebhook> byName;
    private final Map<String, String> teams;

    public SlackWebhooks(ChannelSettings settings) {
        byName = settings.slack().webhooks().entrySet().stream()
                .map(entry -> new SlackWebhook(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(SlackWebhook::name, webhook -> webhook));
        teams = settings.slack().teams();
    }

    /** The webhook of the team or group, else the default one. */
    public Optional<SlackWebhook> of(String teamOrGroup) {
        return Optional.ofNullable(teamOrGroup)
                .map(id -> byName.get(teams.getOrDefault(id, id)))
                .or(() -> Optional.ofNullable(byName.get(DEFAULT)));
    }

    /** Empty if ops removed the webhook while a message was queued. */
    public Optional<SlackWebhook> called(String recipient) {
        return Optional.ofNullable(byName.get(recipient.substring(1)));
    }

    /** Teams and groups that use the webhook. */
    public List<String> teamsOf(SlackWebhook webhook) {
        var mapped = teams.entrySet().stream()
                .filter(entry -> entry.getValue().equals(webhook.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return mapped.isEmpty() ? List.of(webhook.name()) : mapped;
    }
}
