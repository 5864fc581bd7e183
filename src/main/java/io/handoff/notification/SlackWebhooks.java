package io.handoff.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose Slack channel is which. */
@Component
class SlackWebhooks {

    private static final String DEFAULT = "default";

    private final Map<String, SlackWebhook> byName;
    private final Map<String, String> teams;

    SlackWebhooks(ChannelSettings settings) {
        byName = settings.slack().webhooks().entrySet().stream()
                .map(entry -> new SlackWebhook(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(SlackWebhook::name, webhook -> webhook));
        teams = settings.slack().teams();
    }

    /** Of a team or group, or the one for everybody. */
    Optional<SlackWebhook> of(String teamOrGroup) {
        return Optional.ofNullable(teamOrGroup)
                .map(id -> byName.get(teams.getOrDefault(id, id)))
                .or(() -> Optional.ofNullable(byName.get(DEFAULT)));
    }

    /** Empty when ops took it out of the settings while a message was waiting. */
    Optional<SlackWebhook> called(String recipient) {
        return Optional.ofNullable(byName.get(recipient.substring(1)));
    }

    /** Teams and groups that share the channel. */
    List<String> teamsOf(SlackWebhook webhook) {
        var mapped = teams.entrySet().stream()
                .filter(entry -> entry.getValue().equals(webhook.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return mapped.isEmpty() ? List.of(webhook.name()) : mapped;
    }
}
