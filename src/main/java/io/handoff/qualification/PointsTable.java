package io.handoff.qualification;

/** Looks up the points of a kind of engagement; never null. Called once per kind and score. */
@FunctionalInterface
public interface PointsTable {

    EngagementPoints pointsFor(String kind);
}
