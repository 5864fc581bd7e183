package io.handoff.assignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Nobody can take the MQL. Expected, therefore checked: the caller's transaction goes on, and somebody decides by hand. */
public class NoRepAvailable extends Exception {

    private final String teamId;
    private final transient Map<String, String> reasons;

    NoRepAvailable(String teamId, Map<String, String> reasons) {
        super(sentence(teamId, reasons));
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

    private static String sentence(String teamId, Map<String, String> reasons) {
        return reasons.isEmpty()
                ? "There is nobody in the team \"" + teamId + "\"."
                : "Nobody of \"" + teamId + "\" can take it: "
                        + reasons.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", ", "", "."));
    }
}
