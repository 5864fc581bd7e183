package io.handoff.qualification;

/**
 * What all engagements of one kind are worth together at an instant.
 *
 * @param count how many there are, faded or not
 * @param capped whether they would be worth more without the kind's cap
 */
public record EngagementWorth(String kind, int count, double points, boolean capped) {}
