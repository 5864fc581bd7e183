package io.handoff.qualification;

/** Answers what a kind of engagement is worth; never null. Asked once per kind and question. */
@FunctionalInterface
public interface PointsTable {

    EngagementPoints pointsFor(String kind);
}
