package io.handoff.operations;

import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Messages to operations about failures: the first of a kind immediately, the rest in the daily message. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OpsMessages {

    private static final List<Recipient> OPS = List.of(Recipient.group("revops"));

    private final Notifications notifications;

    /** @param inboxId key of the message: one per event, however often it fails */
    public void eventFailed(String inboxId, String type, String problem) {
        send(NotificationKind.EVENT_FAILED, Map.of("eventType", type, "problem", problem), "event-failed:" + inboxId);
    }

    /** @param key business key of the process instance, such as a contact id */
    public void incidentOpened(String process, String key, String incident) {
        send(NotificationKind.INCIDENT_OPENED, Map.of("process", process, "key", key), "incident:" + incident);
    }

    /** @param lines one finding each */
    public void daily(String day, List<String> lines) {
        send(NotificationKind.DAILY_CHECK, Map.of("findings", String.join("\n", lines)), "daily-check:" + day);
    }

    private void send(NotificationKind kind, Map<String, String> facts, String key) {
        notifications.send(new NewNotification(kind, OPS, null, null, facts, key));
    }
}
