package io.handoff.process.engine;

import io.handoff.notification.NotificationQueued;
import io.handoff.process.SmallProcesses;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One instance of {@code notification.bpmn} for each message that a channel can send; it becomes an incident when sending fails for good. */
@Component
class SendNotifications {

    private final SmallProcesses processes;

    SendNotifications(SmallProcesses processes) {
        this.processes = processes;
    }

    @EventListener
    void on(NotificationQueued queued) {
        var id = queued.notificationId();
        processes.start("notification", id, Map.of("notificationId", id));
    }
}
