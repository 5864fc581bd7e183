package io.handoff.demo;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.ObjectMapper;

/** Creates the events of one lead; events after now are left out. */
@RequiredArgsConstructor
class DemoEventSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI SOURCE = URI.create("/handoff/demo");

    private final DemoLead person;
    private final Instant now;
    private final Consumer<CloudEvent> events;
    private int received;

    void signsUp(Instant at) {
        var data = new LinkedHashMap<String, Object>();
        data.put("email", person.email());
        data.put("firstName", person.first());
        data.put("lastName", person.last());
        data.put("jobTitle", person.title());
        data.put("seniority", person.seniority());
        data.put("source", person.source());
        data.put("consent", "GRANTED");
        data.put("country", person.company().country());
        data.put("company", person.company().data());
        tell(at, "contact.upserted", person.id(), data);
    }

    void engaged(Instant at, String kind, String detail) {
        tell(at, "engagement.recorded", person.id(), Map.of("kind", kind, "detail", detail));
    }

    void called(Instant at) {
        tell(
                at,
                "activity.logged",
                person.id(),
                Map.of("kind", "CALL", "direction", "OUTBOUND", "outcome", "CONNECTED"));
    }

    void accepted(Instant at) {
        tell(at, "decision.made", person.id(), Map.of("decision", "ACCEPTED"));
    }

    void rejected(Instant at, String reason, String note) {
        var data = new LinkedHashMap<String, Object>(Map.of("decision", "REJECTED", "reason", reason));
        if (note != null) {
            data.put("note", note);
        }
        tell(at, "decision.made", person.id(), data);
    }

    void dealCreated(Instant at, long amount) {
        tell(
                at,
                "deal.created",
                deal(),
                Map.of("contactIds", List.of(person.id()), "amount", amount, "currency", "USD"));
    }

    void dealClosed(Instant at, boolean won) {
        tell(at, won ? "deal.won" : "deal.lost", deal(), won ? Map.of() : Map.of("reason", "NO_BUDGET"));
    }

    private String deal() {
        return "deal-" + person.id();
    }

    private void tell(Instant at, String type, String subject, Map<String, ?> data) {
        if (at.isAfter(now)) {
            return;
        }
        events.accept(CloudEventBuilder.v1()
                .withId(person.id() + "-" + ++received)
                .withSource(SOURCE)
                .withType("io.handoff." + type)
                .withSubject(subject)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withData("application/json", JSON.writeValueAsBytes(data))
                .build());
    }
}
