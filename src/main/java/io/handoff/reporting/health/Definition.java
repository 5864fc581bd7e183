package io.handoff.reporting.health;

/** The definition of a number, shown with it everywhere. */
public record Definition(String id, String label, String text) {}
