package io.handoff.activity;

import java.time.Instant;

/**
 * More activities of one rep in a short time than are plausible.
 *
 * @param count number of activities between {@code from} and {@code to}
 */
public record Burst(String repEmail, Instant from, Instant to, int count) {}
