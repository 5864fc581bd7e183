package io.handoff.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.handoff.intake.envelope.EventTime;
import io.handoff.intake.event.EventData;
import io.handoff.intake.event.RejectedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads and writes events as JSON. Amounts keep every digit. */
@Component
public class EventJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .build();

    public JsonNode tree(byte[] body) throws IOException {
        return mapper.readTree(body);
    }

    /** @throws InvalidCloudEvent if the text is not a CloudEvent */
    public CloudEvent event(String text) {
        try {
            return event(mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw new InvalidCloudEvent(e);
        }
    }

    /** @throws InvalidCloudEvent if the node is not a CloudEvent */
    public CloudEvent event(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidCloudEvent(new IllegalArgumentException("it is not a JSON object"));
        }
        try {
            return mapper.treeToValue(readable((ObjectNode) node), CloudEvent.class);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new InvalidCloudEvent(e);
        }
    }

    /**
     * Works around two limits of the CloudEvents library: it refuses leap seconds, and it misreads a JSON object in {@code data} whose
     * content type it does not know, such as {@code application/vnd.acme+json}.
     */
    private static ObjectNode readable(ObjectNode received) {
        var event = received.deepCopy();
        if (event.path("data").isObject()) {
            event.put("datacontenttype", "application/json");
        }
        if (event.path("time").isTextual()) {
            event.put("time", EventTime.withoutLeapSecond(event.path("time").textValue()));
        }
        return event;
    }

    /** @throws RejectedEvent when the data is not a JSON object */
    public EventData dataOf(CloudEvent event) {
        try {
            var data = node(event.getData());
            if (data == null || data.isNull()) {
                return new EventData(Map.of());
            }
            if (data.isObject()) {
                return new EventData(mapper.convertValue(data, MAP));
            }
        } catch (IOException e) {
            // not JSON: rejected below
        }
        throw new RejectedEvent("data must be a JSON object");
    }

    public String write(EventData data) {
        try {
            return mapper.writeValueAsString(data.values());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EventData read(String json) {
        try {
            return new EventData(mapper.readValue(json, MAP));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode node(CloudEventData data) throws IOException {
        if (data instanceof JsonCloudEventData json) {
            return json.getNode();
        }
        if (data != null) {
            return mapper.readTree(data.toBytes());
        }
        return null;
    }
}
