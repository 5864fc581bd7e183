package io.handoff.qualification;

/**
 * The points of all engagements of one kind at an instant.
 *
 * @param count number of engagements
 * @param capped whether the kind's cap reduced the points
 */
public record EngagementKindScore(String kind, int count, double points, boolean capped) {}
