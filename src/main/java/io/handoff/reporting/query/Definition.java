package io.handoff.reporting.query;

/** The definition of a number, shown with it everywhere. */
public record Definition(String id, String label, String text) {}
