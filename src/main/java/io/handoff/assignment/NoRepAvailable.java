package io.handoff.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** No rep can take the MQL. A checked exception because it is expected: the transaction continues and a manager assigns by hand. */
public class NoRepAvailable extends Exception {

    private final String teamId;
    private final transient Map<String, String> reasons;

    /** @param sentence names the reps and why each is unavailable */
    NoRepAvailable(String teamId, Map<String, String> reasons, String sentence) {
        super(sentence);
        this.teamId = teamId;
        this.reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    public String teamId() {
        return teamId;
    }

    /** By rep id, why the rep is unavailable: "is away", "is full (40 of 40)"; empty if the team has no reps. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
