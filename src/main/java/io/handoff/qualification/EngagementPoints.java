package io.handoff.qualification;

/**
 * The points of one kind of engagement, from the table {@code engagement-points}.
 *
 * @param halfLifeDays days until half of the points are left; null = they do not decay
 * @param cap most points for all engagements of the kind; null = no limit
 */
public record EngagementPoints(int points, Integer halfLifeDays, Integer cap) {

    public static final EngagementPoints NONE = new EngagementPoints(0, null, null);
}
