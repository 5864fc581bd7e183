package io.handoff.notification.delivery;

import io.handoff.notification.Channel;
import io.handoff.notification.Notification;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.slack.SlackWebhooks;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Delays messages to the recipient's working hours: a rep's own calendar without time off; the team's for managers and Slack channels; else
 * the company's.
 */
@Component
@RequiredArgsConstructor
class WorkingHours {

    private final ChannelSettings settings;
    private final SlackWebhooks webhooks;
    private final Teams teams;

    /** When working hours begin, if the message must wait for them; else empty. */
    Optional<Instant> mustWait(Notification message, Instant now) {
        if (!settings.waitsForWorkingHours(message.kind())) {
            return Optional.empty();
        }
        return calendar(message)
                .nextWorkingInterval(now)
                .map(hours -> hours.start())
                .filter(now::isBefore);
    }

    private WorkingCalendar calendar(Notification message) {
        return message.channel() == Channel.SLACK
                ? ofChannel(message.recipient())
                : teams.calendarOfPerson(message.recipient());
    }

    private WorkingCalendar ofChannel(String recipient) {
        return webhooks.called(recipient).stream()
                .flatMap(webhook -> webhooks.teamsOf(webhook).stream())
                .filter(team -> teams.findTeam(team).isPresent())
                .findFirst()
                .map(teams::calendarOfTeam)
                .orElseGet(teams::companyCalendar);
    }
}
