package io.handoff.activity;

/** An activity before and after a correction. */
public record CorrectedActivity(Activity before, Activity after) {}
