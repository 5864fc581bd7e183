package io.handoff.contact.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The time of the last write per field. Last write wins, by event time; at equal times the one received later. */
public final class FieldTimes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> millis;

    private FieldTimes(Map<String, Long> millis) {
        this.millis = millis;
    }

    public static FieldTimes none() {
        return new FieldTimes(new TreeMap<>());
    }

    static FieldTimes parse(String json) {
        return new FieldTimes(JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {}));
    }

    /** Whether a write at this time is the latest for the field; if so the time is stored. */
    public boolean accept(String field, Instant at) {
        var known = millis.get(field);
        if (known != null && at.toEpochMilli() < known) {
            return false;
        }
        millis.put(field, at.toEpochMilli());
        return true;
    }

    public boolean knows(String field) {
        return millis.containsKey(field);
    }

    String toJson() {
        return JSON.writeValueAsString(millis);
    }
}
