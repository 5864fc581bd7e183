package io.handoff.assignment;

/**
 * Where a rep stands in the team's rotation.
 *
 * @param place 1 = next; null = cannot be picked now
 * @param level turns owed to them (+) or taken in advance (-)
 * @param reason why not, or null
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
