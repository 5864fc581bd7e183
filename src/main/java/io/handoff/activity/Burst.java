package io.handoff.activity;

import java.time.Instant;

/**
 * More activities of one person in a short time than a person can do.
 *
 * @param count how many, from the first to the last of them
 */
public record Burst(String repEmail, Instant from, Instant to, int count) {}
