package io.handoff.journey;

import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.TableReader;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.team.DisplayNames;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Rules that did not decide: the nearest rule a lead missed, and rules that matched after the deciding one. */
@Component
@RequiredArgsConstructor
class OtherRules {

    private final TableReader tables;

    /** Null for an MQL, and if the criteria were not evaluated. */
    NearestRule nearest(LatestPass latest) {
        return latest.look()
                .filter(look -> !"MQL".equals(look.outputs().get("verdict")))
                .flatMap(look -> tables.nearestToMql(look.version(), look.inputs()))
                .orElse(null);
    }

    List<MatchedRule> alsoMatched(DecisionSnapshot snapshot) {
        return snapshot.ruleIds().isEmpty()
                ? List.of()
                : tables.alsoMatched(
                        snapshot.table(), snapshot.version(), snapshot.ruleIds().get(0), snapshot.inputs());
    }

    /** " (Also matched: Mid market, for SDR-Inbound.)" if a later rule would have chosen another team; otherwise empty. */
    String otherTeams(DecisionSnapshot routing, DisplayNames names) {
        var team = routing.outputs().get("team");
        var others = alsoMatched(routing).stream()
                .filter(rule -> rule.outputs().get("team") instanceof String other && !other.equals(team))
                .map(rule -> "%s, for %s".formatted(rule.name(), names.ofTeam((String)
                        rule.outputs().get("team"))))
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? "" : " (Also matched: " + others + ".)";
    }
}
