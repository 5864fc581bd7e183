package io.handoff.activity;

import java.time.Instant;
import java.util.Map;

/**
 * What a system tells later about an activity it has logged.
 *
 * @param values the changed fields; a null value clears the field
 * @param at when it was changed there; of each field the latest value applies, in whatever order the updates arrive
 */
public record ActivityUpdate(Map<ActivityField, String> values, Instant at, Instant receivedAt) {}
