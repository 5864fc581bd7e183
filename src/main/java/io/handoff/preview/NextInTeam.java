package io.handoff.preview;

import io.handoff.assignment.RotationRank;
import io.handoff.team.Rotation;
import java.util.List;

/**
 * The next rep of a team, by the strategy that its routing rules use.
 *
 * @param rules of {@code lead-routing} and {@code ae-routing} that use this strategy for the team; empty = the team's own rotation counts
 * @param repId null = no rep is available
 * @param why one sentence
 * @param otherwise the next rep where rules use another strategy
 */
record NextInTeam(
        String teamId,
        Rotation strategy,
        List<String> rules,
        String repId,
        String why,
        List<RotationRank> reps,
        List<Other> otherwise) {

    record Other(Rotation strategy, List<String> rules, String repId, String why) {}
}
