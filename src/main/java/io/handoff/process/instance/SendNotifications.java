package io.handoff.process.instance;

import io.handoff.engine.IncidentOpened;
import io.handoff.engine.SmallProcesses;
import io.handoff.notification.NotificationQueued;
import io.handoff.notification.NotificationSender;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts an instance of {@code notification.bpmn} per queued message; it becomes an incident when sending fails permanently. */
@Component
@RequiredArgsConstructor
class SendNotifications {

    private static final String PROCESS = "notification";

    private final SmallProcesses processes;
    private final NotificationSender sender;

    @EventListener
    void on(NotificationQueued queued) {
        var id = queued.notificationId();
        processes.start(PROCESS, id, Map.of("notificationId", id));
    }

    /** Marks the notification as failed as soon as its incident opens. */
    @EventListener
    void on(IncidentOpened incident) {
        if (incident.process().equals(PROCESS)) {
            sender.hasFailed(incident.businessKey());
        }
    }
}
