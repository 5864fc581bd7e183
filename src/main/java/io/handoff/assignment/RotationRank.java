package io.handoff.assignment;

/**
 * A rep's position in the team's rotation.
 *
 * @param place 1 = next; null = unavailable now
 * @param level credit in turns: positive = owed to the rep, negative = taken in advance
 * @param reason why the rep is unavailable; null = available
 */
public record RotationRank(
        String repId,
        String name,
        Integer place,
        double level,
        int weight,
        long open,
        Integer capacity,
        String reason) {}
