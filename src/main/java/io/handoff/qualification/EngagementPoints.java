package io.handoff.qualification;

/**
 * What one kind of engagement is worth, as the table {@code engagement-points} answers.
 *
 * @param halfLifeDays after how many days half of the points are gone; null = they never fade
 * @param cap the most that all engagements of the kind are worth together; null = no limit
 */
public record EngagementPoints(int points, Integer halfLifeDays, Integer cap) {

    public static final EngagementPoints NONE = new EngagementPoints(0, null, null);
}
