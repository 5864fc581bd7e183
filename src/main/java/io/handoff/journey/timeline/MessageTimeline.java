package io.handoff.journey.timeline;

import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Messages to our people, and nurture emails to the contact. */
@Component
@RequiredArgsConstructor
class MessageTimeline implements TimelineSource {

    private final Notifications notifications;

    @Override
    public Stream<TimelineEntry> of(TimelineSubject subject) {
        return notifications.about(subject.contact().id()).stream()
                .map(message -> new TimelineEntry(
                        message.createdAt(),
                        TimelineEntry.Kind.NOTIFICATION,
                        text(message, subject),
                        null,
                        message.mqlId()));
    }

    private static String text(Notification message, TimelineSubject subject) {
        var to = message.kind() == NotificationKind.NURTURE
                ? "Nurture email"
                : "Message to " + subject.names().ofPerson(message.recipient());
        return to + ": " + message.subject() + status(message);
    }

    private static String status(Notification message) {
        return switch (message.status()) {
            case SENT -> "";
            case QUEUED -> " (not sent yet)";
            case NOT_SENT, SKIPPED, BOUNCED -> " (not sent: " + message.statusReason() + ")";
        };
    }
}
