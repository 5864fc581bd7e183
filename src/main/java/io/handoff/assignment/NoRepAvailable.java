package io.handoff.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nobody can take the MQL. Expected, therefore checked: the caller's transaction goes on, and somebody decides by hand. */
public class NoRepAvailable extends Exception {

    private final String teamId;
    private final transient Map<String, String> reasons;

    /** @param sentence says who cannot and why, by their names */
    NoRepAvailable(String teamId, Map<String, String> reasons, String sentence) {
        super(sentence);
        this.teamId = teamId;
        this.reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    public String teamId() {
        return teamId;
    }

    /** Per rep id, why not: "is away", "is full (40 of 40)"; empty if the team has no reps. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
