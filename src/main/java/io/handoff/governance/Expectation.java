package io.handoff.governance;

import io.handoff.decision.TableAnswer;
import io.handoff.preview.RoutingPreview;
import io.handoff.team.BusinessDuration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An expectable result of a golden contact, and the decision table and output it is compared with. */
enum Expectation {
    VERDICT("verdict", "mql-criteria", "verdict"),
    REASON_CODE("reasonCode", "mql-criteria", "reasonCode"),
    TYPE("type", "mql-criteria", "mqlType"),
    TEAM("team", "lead-routing", "team"),
    STRATEGY("strategy", "lead-routing", "strategy"),
    DATA_GAP("dataGap", "lead-routing", "dataGap"),
    RESPOND_WITHIN("respondWithin", "sla-policy", "respondWithin"),
    AE_TEAM("aeTeam", "ae-routing", "aeTeam");

    private final String key;
    private final String table;
    private final String output;

    Expectation(String key, String table, String output) {
        this.key = key;
        this.table = table;
        this.output = output;
    }

    String key() {
        return key;
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(Expectation::key).collect(Collectors.toCollection(TreeSet::new));
    }

    static Expectation of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Normalises the value for comparison.
     *
     * @throws IllegalArgumentException if it is not valid; the message is a sentence
     */
    String read(String received) {
        if (this != RESPOND_WITHIN) {
            return received;
        }
        try {
            return BusinessDuration.of(received).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "respondWithin should be a duration such as PT4H or P1D, not \"%s\"".formatted(received));
        }
    }

    /** The table's answer; empty if the table was not evaluated. */
    Optional<TableAnswer> answer(RoutingPreview preview) {
        return preview.decisions().stream()
                .filter(answer -> answer.table().equals(table))
                .findFirst();
    }

    /** Null when the output is empty. */
    String actual(TableAnswer answer) {
        var actual = Objects.toString(answer.outputs().get(output), null);
        return actual == null ? null : read(actual);
    }
}
