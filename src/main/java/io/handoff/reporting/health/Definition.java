package io.handoff.reporting.health;

/** What a number means, written once and shown wherever the number is. */
public record Definition(String id, String label, String text) {}
