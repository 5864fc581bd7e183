package io.handoff.team;

/** How a team distributes leads when routing sets no strategy. */
public enum Rotation {
    ROUND_ROBIN,
    LEAST_LOADED
}
