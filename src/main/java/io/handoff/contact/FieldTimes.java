package io.handoff.contact;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** When each field was last told. Of two tellings the later one holds; at the same instant the one that came last. */
final class FieldTimes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> millis;

    private FieldTimes(Map<String, Long> millis) {
        this.millis = millis;
    }

    static FieldTimes none() {
        return new FieldTimes(new TreeMap<>());
    }

    static FieldTimes parse(String json) {
        return new FieldTimes(JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {}));
    }

    /** Whether what was told at this time is news for the field; if so it is remembered as told. */
    boolean accept(String field, Instant at) {
        var known = millis.get(field);
        if (known != null && at.toEpochMilli() < known) {
            return false;
        }
        millis.put(field, at.toEpochMilli());
        return true;
    }

    boolean knows(String field) {
        return millis.containsKey(field);
    }

    String toJson() {
        return JSON.writeValueAsString(millis);
    }
}
