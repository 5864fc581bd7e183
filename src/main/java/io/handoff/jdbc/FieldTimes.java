package io.handoff.jdbc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /** As {@link #toJson} wrote it. */
    public static FieldTimes parse(String json) {
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

    /** The time of the latest write of the field; empty = never written. */
    public Optional<Instant> of(String field) {
        return Optional.ofNullable(millis.get(field)).map(Instant::ofEpochMilli);
    }

    /** The time of the latest write of any field. */
    public Optional<Instant> latest() {
        return millis.values().stream().max(Long::compare).map(Instant::ofEpochMilli);
    }

    public FieldTimes copy() {
        return new FieldTimes(new TreeMap<>(millis));
    }

    public boolean knows(String field) {
        return millis.containsKey(field);
    }

    public String toJson() {
        return JSON.writeValueAsString(millis);
    }
}
