package io.handoff.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.EventJson;
import io.handoff.intake.Intake;
import io.handoff.intake.InvalidCloudEvent;
import io.handoff.intake.envelope.BinaryEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Receives CloudEvents: one, a batch, or one in binary mode. */
@RestController
@RequestMapping("/api/events")
@RequiredArgsConstructor
class EventsApi {

    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final int MAX_EVENTS = 1_000;
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String NO_EVENT = "Content-Type '%s' is not supported. Send one event as " + ONE
            + ", a batch as " + BATCH + ", or the attributes of the event as ce-* headers.";

    private final Intake intake;
    private final EventJson json;
    private final Clock clock;

    @Operation(
            summary = "Send one event",
            description =
                    "One CloudEvent in JSON; the response has one result. Calls, emails and meetings are sent as"
                            + " activity.logged and corrected by activity.updated and activity.deleted, which name the activityId.")
    @PostMapping(consumes = ONE)
    List<EventAnswer> one(InputStream body) throws IOException {
        return receive(read(body), "The body is no CloudEvent: ");
    }

    @Operation(
            summary = "Send one event in binary mode",
            description = "The attributes are headers (ce-id, ce-source, ce-type, …), the body is the data in JSON.")
    @PostMapping
    List<EventAnswer> binary(@RequestHeader HttpHeaders headers, InputStream body) throws IOException {
        if (!BinaryEvent.isOne(headers)) {
            throw refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, NO_EVENT.formatted(typeOf(headers)));
        }
        var bytes = bytes(body);
        var envelope = BinaryEvent.envelope(headers, bytes.length == 0 ? null : tree(bytes));
        return receive(envelope, "The headers make no CloudEvent: ");
    }

    private static String typeOf(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.replaceFirst(";.*", "");
    }

    private List<EventAnswer> receive(JsonNode node, String otherwise) {
        try {
            return List.of(intake.receive(json.event(node), clock.instant()));
        } catch (InvalidCloudEvent e) {
            throw refused(HttpStatus.BAD_REQUEST, otherwise + e.getMessage());
        }
    }

    @Operation(
            summary = "Send up to 1,000 events",
            description =
                    "An array of CloudEvents in JSON; one result per event, in their order. One bad event never fails the others.")
    @PostMapping(consumes = BATCH)
    List<EventAnswer> batch(InputStream body) throws IOException {
        var events = read(body);
        if (!events.isArray()) {
            throw refused(HttpStatus.BAD_REQUEST, "A batch is a JSON array of CloudEvents");
        }
        if (events.size() > MAX_EVENTS) {
            throw refused(HttpStatus.PAYLOAD_TOO_LARGE, "A batch holds at most %,d events".formatted(MAX_EVENTS));
        }
        var answers = new ArrayList<EventAnswer>(events.size());
        events.forEach(event -> answers.add(inBatch(event)));
        return answers;
    }

    private EventAnswer inBatch(JsonNode node) {
        try {
            return intake.receive(json.event(node), clock.instant());
        } catch (InvalidCloudEvent e) {
            var problem = "This is no CloudEvent: " + e.getMessage();
            return new EventAnswer(text(node, "source"), text(node, "id"), Status.REJECTED, problem);
        }
    }

    private JsonNode read(InputStream body) throws IOException {
        return tree(bytes(body));
    }

    private static byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refused(HttpStatus.PAYLOAD_TOO_LARGE, "The body is larger than 10 MiB");
        }
        return bytes;
    }

    private JsonNode tree(byte[] bytes) throws IOException {
        try {
            return json.tree(bytes);
        } catch (JsonProcessingException e) {
            throw refused(HttpStatus.BAD_REQUEST, "The body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).textValue() : null;
    }

    private static ResponseStatusException refused(HttpStatus status, String sentence) {
        return new ResponseStatusException(status, sentence);
    }
}
