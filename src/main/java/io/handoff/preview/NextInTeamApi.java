package io.handoff.preview;

import io.handoff.assignment.Assignments;
import io.handoff.assignment.NextRep;
import io.handoff.decision.TeamStrategies;
import io.handoff.preview.NextInTeam.Other;
import io.handoff.team.Rotation;
import io.handoff.team.Teams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that shows who is next in a team. */
@RestController
@Tag(name = "Teams")
@RequiredArgsConstructor
class NextInTeamApi {

    private final Teams teams;
    private final TeamStrategies strategies;
    private final Assignments assignments;

    @GetMapping("/api/teams/{id}/next")
    @Operation(
            summary = "Who is next in a team, and why",
            description =
                    "All reps in the order of their turns, then those who cannot now, each with the reason. The order is that of the"
                            + " strategy in the routing rules for this team; where they use more than one, the strategy of most rules, and"
                            + " `otherwise` has the next rep by the others. A rule without a strategy uses the team's `rotation` of the"
                            + " organisation file, and so does a team without rules. `strategy` asks for a certain one.")
    NextInTeam next(@PathVariable String id, @RequestParam(required = false) Rotation strategy) {
        var team = teams.team(id);
        var rules = strategies.rulesOf(team);
        var wanted = strategy != null
                ? strategy
                : rules.keySet().stream().findFirst().orElse(team.rotation());
        var next = assignments.next(id, wanted);
        return new NextInTeam(
                id,
                wanted,
                rules.getOrDefault(wanted, List.of()),
                next.repId(),
                next.why(),
                next.reps(),
                others(id, wanted, rules));
    }

    private List<Other> others(String teamId, Rotation wanted, Map<Rotation, List<String>> rules) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey() != wanted)
                .map(entry -> other(assignments.next(teamId, entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Other other(NextRep next, List<String> rules) {
        return new Other(next.strategy(), rules, next.repId(), next.why());
    }
}
