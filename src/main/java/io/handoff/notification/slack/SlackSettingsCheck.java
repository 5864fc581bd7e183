package io.handoff.notification.slack;

import io.handoff.notification.AddressBook;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.team.Teams;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns at start about Slack settings for teams or groups that do not exist. */
@Component
@RequiredArgsConstructor
public class SlackSettingsCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSettingsCheck.class);

    private final ChannelSettings settings;
    private final Teams teams;
    private final AddressBook addresses;

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        problems().forEach(LOG::warn);
    }

    public List<String> problems() {
        return settings.slack().teams().keySet().stream()
                .filter(id ->
                        teams.findTeam(id).isEmpty() && addresses.membersOf(id).isEmpty())
                .sorted()
                .map(id -> "handoff.notifications.slack.teams.%s: there is no such team, and no group with members"
                        .formatted(id))
                .toList();
    }
}
