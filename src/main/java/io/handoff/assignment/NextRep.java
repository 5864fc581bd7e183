package io.handoff.assignment;

import java.util.List;

/**
 * The next rep of a team, and why.
 *
 * @param repId null = no rep is available
 * @param why one sentence
 */
public record NextRep(String teamId, String repId, String why, List<RotationRank> reps) {}
