package io.handoff.activity;

/**
 * An outcome as logged.
 *
 * @param contacts the number of contacts with it
 */
public record LoggedOutcome(String kind, String outcome, long contacts) {}
