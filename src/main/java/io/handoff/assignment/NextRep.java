package io.handoff.assignment;

import io.handoff.team.Rotation;
import java.util.List;

/**
 * The next rep of a team, and why.
 *
 * @param strategy by which the reps are in order
 * @param repId null = no rep is available
 * @param why one sentence
 */
public record NextRep(String teamId, Rotation strategy, String repId, String why, List<RotationRank> reps) {}
