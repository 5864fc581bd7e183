package io.handoff.organisation;

import io.handoff.input.YamlValue;
import io.handoff.team.UnavailablePolicy;
import java.util.Set;

/** Validates a team's {@code whenNobody}, {@code overflowTo} and {@code fallbackRep}, once all teams and reps are known. */
class UnavailablePolicySection {

    static void check(YamlValue value, Set<String> teams, Set<String> reps) {
        var entry = new FileEntry("A team", value, value.map("A team", Set.of()));
        var policy = entry.text("whenNobody").orElse("HOLD");
        belongs(entry, "overflowTo", policy, UnavailablePolicy.OVERFLOW, teams, "team");
        belongs(entry, "fallbackRep", policy, UnavailablePolicy.NAMED, reps, "rep");
        entry.text("overflowTo")
                .filter(to -> entry.text("id").filter(to::equals).isPresent())
                .ifPresent(self -> entry.get("overflowTo")
                        .orElseThrow()
                        .problem("\"%s\" cannot overflow to itself".formatted(self)));
    }

    /** The field must be present with its policy and only then, and refer to a known id. */
    private static void belongs(
            FileEntry entry,
            String field,
            String policy,
            UnavailablePolicy itsPolicy,
            Set<String> known,
            String whatItNames) {
        if (!policy.equals(itsPolicy.name())) {
            entry.get(field).ifPresent(there -> there.problem("%s needs whenNobody: %s".formatted(field, itsPolicy)));
            return;
        }
        entry.reference(field, whatItNames, known);
        if (entry.get(field).isEmpty()) {
            entry.get("whenNobody").orElseThrow().problem("whenNobody: %s needs \"%s\"".formatted(itsPolicy, field));
        }
    }
}
