package io.handoff.team;

/** How a team shares its leads when nothing else decides. */
public enum Rotation {
    ROUND_ROBIN,
    LEAST_LOADED
}
