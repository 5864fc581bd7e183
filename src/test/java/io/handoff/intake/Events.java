package io.handoff.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Events as senders make them. */
final class Events {

    private Events() {}

    static CloudEvent event(String type, String subject, Instant time, String data) {
        return event(UUID.randomUUID().toString(), type, subject, time, data);
    }

    static CloudEvent event(String id, String type, String subject, Instant time, String data) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/test"))
                .withType("io.handoff." + type)
                .withSubject(subject)
                .withData("application/json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return time == null
                ? event.build()
                : event.withTime(time.atOffset(ZoneOffset.UTC)).build();
    }
}
