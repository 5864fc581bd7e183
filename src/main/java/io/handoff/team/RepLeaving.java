package io.handoff.team;

/**
 * A rep is about to become inactive; published before it is written. Whoever gives out work finishes or waits now, so that nobody gets
 * something between being looked at and being gone.
 */
public record RepLeaving(String repId, String teamId) {}
