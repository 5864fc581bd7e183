package io.handoff.process.engine;

import io.handoff.notification.NotificationQueued;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One instance of {@code notification.bpmn} for each message that a channel can send. The engine is the outbox: the instance is committed
 * with the message, sends it later, retries, and becomes an incident when it fails for good.
 */
@Component
class SendNotifications {

    private final RuntimeService runtime;
    private final AsApplication application;

    SendNotifications(RuntimeService runtime, AsApplication application) {
        this.runtime = runtime;
        this.application = application;
    }

    @EventListener
    void on(NotificationQueued queued) {
        application.run(() -> runtime.startProcessInstanceByKey(
                "notification", queued.notificationId(), Map.of("notificationId", queued.notificationId())));
    }
}
