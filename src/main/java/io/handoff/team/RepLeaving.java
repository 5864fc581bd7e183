package io.handoff.team;

/**
 * A rep is about to be deactivated; published before the change is written. Listeners take their locks, so that no concurrent pick assigns
 * to the rep.
 */
public record RepLeaving(String repId, String teamId) {}
