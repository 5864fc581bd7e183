package io.handoff.assignment;

import java.util.List;

/**
 * Who is next in a team, and why; asking changes nothing.
 *
 * @param repId null = nobody can now
 * @param why one sentence
 */
public record NextUp(String teamId, String repId, String why, List<RotationRank> reps) {}
