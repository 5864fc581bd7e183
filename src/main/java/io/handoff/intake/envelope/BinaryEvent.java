package io.handoff.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Converts an event in CloudEvents binary mode to a JSON envelope: its attributes are HTTP headers with the prefix {@code ce-},
 * percent-encoded where not ASCII; the body is its data.
 */
public final class BinaryEvent {

    static final String PREFIX = "ce-";

    private static final List<String> ATTRIBUTES = List.of("specversion", "id", "source", "type", "subject", "time");

    private BinaryEvent() {}

    public static boolean isOne(HttpHeaders headers) {
        return ATTRIBUTES.stream().anyMatch(attribute -> headers.getFirst(PREFIX + attribute) != null);
    }

    public static JsonNode envelope(HttpHeaders headers, JsonNode data) {
        var envelope = JsonNodeFactory.instance.objectNode();
        for (var attribute : ATTRIBUTES) {
            var value = headers.getFirst(PREFIX + attribute);
            if (value != null) {
                envelope.put(attribute, decoded(value));
            }
        }
        if (data != null && !data.isMissingNode()) {
            envelope.set("data", data);
        }
        return envelope;
    }

    private static String decoded(String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
